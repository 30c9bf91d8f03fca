/// Why a row cannot be estimated: the field that lacks or makes no sense.
public struct UnusableMeasurement: Error, Hashable, Sendable, CustomStringConvertible {
    /// The field as rows name it.
    public var field: String
    /// What is wrong with it, as the end of a sentence.
    public var reason: String

    /// Keeps a reason.
    public init(_ field: String, _ reason: String) {
        self.field = field
        self.reason = reason
    }

    /// The field and the reason.
    public var description: String { "\(field) \(reason)" }
}
