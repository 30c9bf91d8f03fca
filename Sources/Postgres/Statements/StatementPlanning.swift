/// Which plan the server uses for a prepared statement (`plan_cache_mode`).
public enum StatementPlanning: Sendable {
    /// The server decides: five custom plans, then a generic one if it is not dearer.
    case automatic
    /// Always the generic plan, made once for all parameters.
    case generic
    /// Always a plan made for these parameters.
    case custom

    /// The command that pins the plan for the rest of a transaction; nil for ``automatic``.
    var pin: String? {
        switch self {
        case .automatic: nil
        case .generic: "SET LOCAL plan_cache_mode = force_generic_plan"
        case .custom: "SET LOCAL plan_cache_mode = force_custom_plan"
        }
    }

    /// The command that gives the choice back to the server.
    static let unpin = "SET LOCAL plan_cache_mode TO DEFAULT"
}
