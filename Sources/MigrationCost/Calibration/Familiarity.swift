/// What a calibration has seen of a stack; the less, the wider its ranges.
public enum Familiarity: String, Sendable, CaseIterable, Codable {
    /// Rows of the same software on the same device.
    case known
    /// Rows of the same software on other devices.
    case familiar
    /// No row of the software.
    case strange
}
