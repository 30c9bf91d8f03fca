/// One device in use for a minute.
public enum DeviceMinuteUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "device-minutes"
}
