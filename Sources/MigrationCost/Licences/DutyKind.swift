/// What a duty asks for.
public enum DutyKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// Notices of authorship, or a text file with a given notice, must stand with the weights.
    case notice
    /// The licence's text must be given along.
    case licenceCopy = "licence-copy"
    /// Changes must be said.
    case stateChanges = "state-changes"
    /// The name of what is made from it must begin with a word.
    case naming
    /// A sentence must be shown to users.
    case display
    /// What is made from it must be passed on under the same licence.
    case shareAlike = "share-alike"
    /// The corresponding source must be given.
    case sourceDisclosure = "source-disclosure"
    /// Some uses are forbidden, by a policy or a list.
    case useRestrictions = "use-restrictions"
    /// No commercial use.
    case nonCommercial = "non-commercial"
    /// Research is the only use.
    case researchOnly = "research-only"
    /// No changed version may be passed on.
    case noDerivatives = "no-derivatives"
    /// Licensees with more users than a limit must ask.
    case userThreshold = "user-threshold"
    /// Licensees with more yearly revenue than a limit must ask.
    case revenueThreshold = "revenue-threshold"
    /// Outputs must not improve other models.
    case outputTraining = "output-training"
    /// The licence is not granted everywhere.
    case territory
    /// The licensor must be asked or told first.
    case permission
}
