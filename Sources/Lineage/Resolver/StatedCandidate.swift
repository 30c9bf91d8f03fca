/// A parent of one child with the kinds of evidence that name it.
public struct StatedCandidate: Hashable, Sendable {
    /// The parent.
    public let parent: NodeID
    /// The relation of the claim with the best reason.
    public let relation: Relation
    /// The kinds of its claims; not empty.
    public let kinds: Set<EvidenceKind>
    /// The probability of the inference, where the parent is inferred and not stated.
    public let inferred: Double?

    /// Keeps what is said about one parent.
    public init(parent: NodeID, relation: Relation, kinds: Set<EvidenceKind>, inferred: Double? = nil) {
        self.parent = parent
        self.relation = relation
        self.kinds = kinds
        self.inferred = inferred
    }

    /// The strongest of some kinds.
    func strongest(of kinds: Set<EvidenceKind>) -> EvidenceKind? {
        kinds.max { $0.strength < $1.strength }
    }

    /// Whether no document names the parent.
    public var isInferred: Bool { kinds == [.inferred] }

    /// The strongest kind that comes from the model's documents or a catalogue rather than from a registration.
    var documented: EvidenceKind? { strongest(of: kinds.subtracting([.registration])) }
}
