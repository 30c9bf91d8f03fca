/// What a parent contributes to a merge.
public enum MergeRole: Hashable, Sendable {
    /// The model that task vectors are taken against, or whose layout the result has.
    case base(weight: Double?)
    /// A model that is mixed in; the weight as the configuration gives it, where it is one number.
    case input(weight: Double?)

    /// The word in the API: `base` or `input`.
    public var word: String {
        switch self {
        case .base: "base"
        case .input: "input"
        }
    }

    /// The weight, where the configuration gives one number; no unit, usually 0–1, may be negative.
    public var weight: Double? {
        switch self {
        case .base(let weight), .input(let weight): weight
        }
    }
}
