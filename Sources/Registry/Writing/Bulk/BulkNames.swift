import Lineage
import Postgres

/// What the names of a bulk write mean, with numbers for those that mean nothing yet.
struct BulkNames {
    /// Which submissions are of models that the store knows nothing of, or add to what it has of a model; each model once.
    private(set) var isFresh: [Bool] = []
    /// New models that are only named as parents.
    private(set) var mentioned: [(node: NodeID, id: ModelID)] = []
    /// The id of every model that is named.
    private(set) var ids: [NodeID: ModelID] = [:]
    /// Those that candidates of the store name as their parent.
    private(set) var hasChildren: Set<NodeID> = []
    private var nodes: [String: NodeID] = [:]
    private var there: Set<String> = []
    private let former: FormerNames

    /// Resolves the names of submissions, with more numbers where many parents are new.
    init(of submissions: [Submission], opening: FreshOpening, held: HeldModels, in transaction: PostgresTransaction) async throws {
        former = FormerNames(opening.former)
        for name in opening.former { ids[name.node] = name.id }
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
                (isLeaf || submission.registeredClaims.isEmpty) && Self.isFor(submission, meaning: meaning, held: held)
                && children.insert(submission.child.folded).inserted
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

    /// Whether the store knows nothing of the model, or what it has is what the submission adds to.
    private static func isFor(_ submission: Submission, meaning: NameRow?, held: HeldModels) -> Bool {
        guard let meaning else { return submission.mayBeFresh }
        if meaning.isAlias { return false }
        return meaning.isMentioned ? submission.mayBeFresh : submission.mayGrow && held.isBasis(of: submission, node: meaning.node)
    }

    /// The model that a name means.
    func node(of id: ModelID) -> NodeID {
        guard let node = nodes[id.folded] else { preconditionFailure("every name of a write is resolved first") }
        return node
    }

    /// The model that a claim names, on the day of its document.
    func parent(of claim: Claim, in submission: Submission) -> NodeID {
        former.model(of: claim.parent, at: submission.day(of: claim))?.node ?? node(of: claim.parent)
    }

    /// Whether a name meant a model before this write.
    func wasThere(_ id: ModelID) -> Bool { there.contains(id.folded) }
}
