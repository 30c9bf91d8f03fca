public import Lineage

/// How often the models of one organisation keep their parents' names, from the edges that the registry believes.
///
/// Quantizers do so nearly always, people who train hardly ever. Nothing is typed in about any organisation.
public struct NamingHabit: Sendable, Equatable {
    /// How many models of the organisation have a parent of another organisation.
    public private(set) var total = 0
    /// How many of them have the parent's name, apart from marks of formats.
    public private(set) var keeping = 0
    /// How many of those have no mark either: the weights under another name.
    public private(set) var bare = 0

    /// Knows nothing.
    public init() {}

    /// Learns from edges.
    ///
    /// - Parameter edges: Child and parent of believed edges whose children the organisation has; those to its own models say nothing.
    public init(edges: some Sequence<(child: ModelID, parent: ModelID)>) {
        for edge in edges where edge.child.organisation.map({ foldedName($0) }) != edge.parent.organisation.map({ foldedName($0) }) {
            total += 1
            let child = NameTokens(edge.child.name)
            guard child.stem == NameTokens(edge.parent.name).stem else { continue }
            keeping += 1
            if !child.list.contains(where: { $0.kind == .mark }) { bare += 1 }
        }
    }

    /// Whether there are enough models to speak of a habit.
    var isKnown: Bool { total >= 3 }
    /// The share of models that keep the name, 0–1; a quarter where nothing is known.
    var keepingShare: Double { (Double(keeping) + 0.5) / (Double(total) + 2) }
    /// The share of models that have the very name, 0–1; a tenth where nothing is known.
    var bareShare: Double { (Double(bare) + 0.2) / (Double(total) + 2) }
}
