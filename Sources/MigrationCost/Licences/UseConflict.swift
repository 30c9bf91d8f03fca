/// An intended use that a licence does not allow as it is.
public struct UseConflict: Hashable, Sendable {
    /// The duty that stands against it.
    public let duty: Duty
    /// The licence that asks for it.
    public let licence: Licence
    /// Whether asking the licensor can settle it, as with a number of users; otherwise the use is forbidden.
    public let canBeAsked: Bool
}
