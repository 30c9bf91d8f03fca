import Lineage
import Postgres

/// Walks the edges that questions see, and compares their answers with its own.
struct BelievedVerification {
    private static let pageCount: Int64 = 50_000
    /// How many models are asked for their counts: those with the most children, and some spread evenly over all parents.
    private static let largestCount = 3
    private static let spreadCount = 40

    /// The snapshot.
    let transaction: PostgresTransaction

    /// Looks for cycles, and counts children and descendants of some models.
    func check(_ report: inout StoreReport) async throws {
        let index = ArcIndex(try await believed())
        let knot = index.knot
        if !knot.isEmpty {
            let nodes = index.cycle(among: knot) ?? knot.sorted()
            let rows = try await transaction.query(KeptStatements.Names(models: nodes.sorted()))
            let names = Dictionary(rows.map { ($0.node, $0.name) }) { first, _ in first }
            let path = nodes.prefix(20).map { names[$0] ?? "?" }.joined(separator: " ← ")
            report.add(.cycles, "models among their own ancestors or between such: \(knot.count), as in \(path)")
        }
        let parents = index.parents
        let step = max(1, parents.count / Self.spreadCount)
        let sample = Set(parents.prefix(Self.largestCount)).union(stride(from: 0, to: parents.count, by: step).map { parents[$0] })
        for model in sample.sorted() { try await compareCounts(of: model, index, &report) }
    }

    private func believed() async throws -> LineageArcs {
        var arcs = LineageArcs()
        var last = (child: NodeID(0), parent: NodeID(0))
        while true {
            let page = KeptStatements.EdgesAfter(child: last.child, parent: last.parent, limit: Self.pageCount)
            let rows = try await transaction.query(page, deadline: StoreVerification.deadline)
            for row in rows { arcs.append(child: row.child, parent: row.parent, relation: row.relation) }
            guard let end = rows.last else { return arcs }
            last = (end.child, end.parent)
        }
    }

    private func compareCounts(of model: NodeID, _ index: ArcIndex, _ report: inout StoreReport) async throws {
        var children = RelationCounts()
        for row in try await transaction.query(LineageStatements.CountChildren(models: [model]), deadline: StoreVerification.deadline) {
            children.take(row.relation, row.count)
        }
        var descendants = RelationCounts()
        for row in try await transaction.query(LineageStatements.CountDescendants(models: [model]), deadline: StoreVerification.deadline) {
            descendants.take(row.relation, row.count)
        }
        let name = { try await transaction.queryOne(KeptStatements.Names(models: [model]))?.name ?? "?" }
        if children != index.children(of: model) {
            report.add(.counts, "children of \(try await name()): counted are \(children.words), the edges give \(index.children(of: model).words)")
        }
        if descendants != index.descendants(of: model) {
            report.add(
                .counts,
                "descendants of \(try await name()): counted are \(descendants.words), the edges give \(index.descendants(of: model).words)")
        }
    }
}

extension RelationCounts {
    /// The counts in a few words.
    fileprivate var words: String {
        let parts = present.map { "\($0.count) \($0.relation.word)" }
        return "\(total) (\(parts.joined(separator: ", ")))"
    }
}
