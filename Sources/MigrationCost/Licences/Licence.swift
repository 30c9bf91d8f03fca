/// A licence and what it asks for.
public struct Licence: Hashable, Sendable {
    /// Whether it allows commercial use.
    public enum CommercialUse: String, Hashable, Sendable, CaseIterable, Codable {
        case yes, no, unknown
        /// Up to a number of users or an amount of revenue.
        case belowThreshold = "below-threshold"
        /// Once one has registered.
        case afterRegistration = "after-registration"
    }

    /// Its id as the Hub's cards write it, or as they name it where they write `other`.
    public let id: String
    /// Its full name.
    public let title: String
    /// Its id in the SPDX list, or a `LicenseRef` of ours or of ScanCode's.
    public let spdx: String?
    /// How it binds, in short.
    public let category: LicenceCategory
    /// Whether it allows commercial use.
    public let commercialUse: CommercialUse
    /// Other names that cards give it.
    public let otherNames: [String]
    /// Whether it counts a model that learned from outputs among the derivatives: then all duties that reach derivatives reach it too.
    public let bindsOutputs: Bool
    /// What it asks for.
    public let duties: [Duty]
    /// Where its terms stand.
    public let citation: String
    /// Whether its text was read for the duties; they come from memory otherwise.
    public let isTextRead: Bool
    /// What else one should know.
    public let remark: String?

    /// Which children one of its duties reaches.
    public func passage(of duty: Duty) -> DutyPassage {
        bindsOutputs && duty.passage.contains(.derivatives) ? [.derivatives, .outputs] : duty.passage
    }

    /// Whether it asks for a duty, or for one that is the same.
    public func asks(for duty: Duty) -> Bool { duties.contains { $0.id == duty.id } }
}
