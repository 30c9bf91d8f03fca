/// What the carbon of a run depends on.
public struct CarbonConditions: Hashable, Sendable {
    /// Device-hours of the run.
    public var hours: DeviceHours
    /// Power of one device, in watts.
    public var watts: Double

    /// Keeps conditions.
    public init(hours: DeviceHours, watts: Double) {
        self.hours = hours
        self.watts = watts
    }
}
