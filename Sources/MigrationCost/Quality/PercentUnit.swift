/// Parts of a hundred.
public enum PercentUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "%"
}
