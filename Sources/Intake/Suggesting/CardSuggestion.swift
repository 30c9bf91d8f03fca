public import Lineage

/// A patch of a model's card that declares the parents which the registry believes and the card does not.
public struct CardSuggestion: Sendable {
    /// A parent that would be declared.
    public struct Parent: Sendable {
        /// The parent.
        public let id: ModelID
        /// How the child was made from it.
        public let relation: Relation
        /// How certain the registry is, 0–1.
        public let confidence: Double
        /// Whether no document names it.
        public let isInferred: Bool
        /// What says so, in words.
        public let reason: String
    }

    /// Why nothing is suggested.
    public enum Refusal: Error, CustomStringConvertible {
        /// The card declares all parents that are believed.
        case declared([ModelID])
        /// No parent is believed.
        case noParent(why: String?)
        /// The card cannot be edited so.
        case unusualCard(path: String, reason: String)

        /// The reason in words.
        public var description: String {
            switch self {
            case .declared(let parents): "Nothing to suggest: the card declares \(parents.map(\.written).joined(separator: ", "))."
            case .noParent(let why): "Nothing to suggest: no parent is stated or inferred" + (why.map { "; \($0)." } ?? ".")
            case .unusualCard(let path, let reason): "Nothing can be suggested: \(path) cannot be edited by rule, since \(reason)."
            }
        }
    }

    /// The model.
    public let child: ModelID
    /// The parents that the patched card declares.
    public let parents: [Parent]
    /// The path of the card.
    public let path: String
    /// Whether the repository has no card yet.
    public let isNew: Bool
    /// The unified difference.
    public let patch: [UInt8]
}
