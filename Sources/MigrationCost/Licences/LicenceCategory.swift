/// How a licence binds, in short.
public enum LicenceCategory: String, Hashable, Sendable, CaseIterable, Codable {
    /// Anything goes, with notices.
    case permissive
    /// What is made from it stays under it.
    case copyleft
    /// A licence of one publisher, with terms of its own.
    case community
    /// Anything goes but for listed uses (Responsible AI Licenses).
    case rail
    /// No commercial use.
    case nonCommercial = "non-commercial"
    /// The text must be read: nothing follows from the id.
    case unknown
}
