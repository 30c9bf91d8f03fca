import Lineage
import Postgres

/// What the names of a bulk write mean, with numbers for those that mean nothing yet.
struct BulkNames {
    /// Which submissions are of models that the store knows nothing of, each model once.
    private(set) var isFresh: [Bool] = []
    /// New models that are only named as parents.
    private(set) var mentioned: [(node: NodeID, id: ModelID)] = []
    /// The id of every model that is named.
    private(set) var ids: [NodeID: ModelID] = [:]
    /// Those that candidates of the store name as their parent.
    private(set) var hasChildren: Set<NodeID> = []
    private var nodes: [String: NodeID] = [:]
    private var there: Set<String> = []

    /// Resolves the names of submissions, with more numbers where many parents are new.
    init(of submissions: [Submission], opening: FreshOpening, in transaction: PostgresTransaction) async throws {
        let parents = submissions.map { $0.documents.flatMap { $0.reading.claims.map(\.parent) } }
        let named = Set(parents.joined().map(\.folded))
        let meanings = Dictionary(opening.meanings.map { ($0.asked, $0) }) { first, _ in first }
        var unknown: [ModelID] = []
        var children: Set<String> = []
        for submission in submissions {
            let meaning = meanings[submission.child.folded]
            // A parent that is registered is refused where it descends from the model: nothing does from one that nobody names.
            let isLeaf = !named.contains(submission.child.folded) && meaning?.hasChildren != true
            let isFresh =
                submission.mayBeFresh && (isLeaf || submission.registeredClaims.isEmpty)
                && meaning.map { $0.isMentioned && !$0.isAlias } ?? true && children.insert(submission.child.folded).inserted
            self.isFresh.append(isFresh)
            if isFresh, meaning == nil { unknown.append(submission.child) }
        }
        let childCount = unknown.count
        var known = Set(unknown.map(\.folded))
        for (index, parents) in parents.enumerated() where isFresh[index] {
            for parent in parents where meanings[parent.folded] == nil && known.insert(parent.folded).inserted { unknown.append(parent) }
        }
        var numbers = opening.modelNumbers
        if numbers.count < unknown.count {
            numbers += try await transaction.query(BulkStatements.TakeNumbers(table: "model", count: unknown.count - numbers.count))
        }
        for (id, number) in zip(unknown, numbers) {
            nodes[id.folded] = NodeID(number)
            ids[NodeID(number)] = id
        }
        mentioned = zip(unknown, numbers).dropFirst(childCount).map { (NodeID($0.1), $0.0) }
        for (folded, row) in meanings {
            nodes[folded] = row.node
            ids[row.node] = SummaryColumns.id(row.name)
            there.insert(folded)
            if row.hasChildren { hasChildren.insert(row.node) }
        }
    }

    /// The model that a name means.
    func node(of id: ModelID) -> NodeID {
        guard let node = nodes[id.folded] else { preconditionFailure("every name of a write is resolved first") }
        return node
    }

    /// Whether a name meant a model before this write.
    func wasThere(_ id: ModelID) -> Bool { there.contains(id.folded) }
}

extension Submission {
    /// Whether it only adds documents to a model that had none when it was looked at.
    var mayBeFresh: Bool { !documents.isEmpty && withdrawn.isEmpty && basis.isEmpty && !expectsChildren }
}
