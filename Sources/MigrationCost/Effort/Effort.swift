/// How many hours of people a piece of work takes, and how weakly that is known.
public struct Effort: Hashable, Sendable {
    /// How a figure came about.
    public enum Evidence: String, Hashable, Sendable, Codable {
        /// Somebody's experience, without measurements; the user's own figure is better.
        case assumption
        /// Derived from something that was counted, such as the lines of code of earlier ports; the hours are still an assumption.
        case measured
    }

    /// What the hours are for one of.
    public enum Unit: String, Hashable, Sendable, Codable {
        case once
        case perRuntime = "per_runtime"
        case perApplication = "per_application"
        case perApplicationWithTools = "per_application_with_tools"
        case perFailingPrompt = "per_failing_prompt"
        case perLicence = "per_licence"
        case perFork = "per_fork"
    }

    /// The work.
    public let kind: EffortKind
    /// What the hours are for one of.
    public let unit: Unit
    /// The hours: the bounds are said to hold nine of ten cases, and are themselves an assumption.
    public let hours: Estimate<PersonHourUnit>
    /// When the work comes up.
    public let trigger: String
    /// How the hours came about.
    public let evidence: Evidence
    /// Where that stands.
    public let citation: String
}
