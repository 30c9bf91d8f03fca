/// How many children each repository has, by what the children declare.
struct ChildrenCounts: Sendable {
    private var counts: [String: [String: Int]] = [:]

    /// Counts a child of these parents, or takes it back with -1.
    mutating func add(_ parents: StatedParents, _ number: Int) {
        guard let relation = parents.relation else { return }
        for parent in parents.ids { counts[parent.folded, default: [:]][relation, default: 0] += number }
    }

    /// The children of a repository, by relation; relations without any are left out.
    func counts(of id: String) -> [String: Int] { (counts[id.folded] ?? [:]).filter { $0.value > 0 } }
}
