import Inference
import Lineage
import ModelCards
public import Registry

/// Measures how well the registry finds parents that are not declared, on pairs whose truth is known.
///
/// The store is only read. Of the child it uses nothing: neither its rows and tags nor what its own documents make of other models; candidates are all
/// other models of the registry. A child's documents are those of its rows alone.
public struct PairEvaluation: Sendable {
    private let store: ModelStore
    private let scope: EvaluationScope
    private let finding: ParentFinding
    private let identities: WeightIdentities

    /// How many children are looked at a time.
    private static let concurrency = 4

    /// Prepares a measurement.
    public init(store: ModelStore, scope: EvaluationScope) {
        self.store = store
        self.scope = scope
        finding = ParentFinding(store: store)
        identities = WeightIdentities(store: store)
    }

    /// Answers for every child of some rows; rows of one child are its several parents.
    ///
    /// - Returns: One result a child, in the order of the rows.
    /// - Throws: ``PostgresError``; `CancellationError` when the task is cancelled.
    public func run(_ rows: [EvaluationRow]) async throws -> [EvaluatedChild] {
        var order: [ModelID] = []
        var grouped: [ModelID: [EvaluationRow]] = [:]
        for row in rows {
            if grouped[row.child] == nil { order.append(row.child) }
            grouped[row.child, default: []].append(row)
        }
        var results: [Int: EvaluatedChild] = [:]
        try await withThrowingTaskGroup(of: (Int, EvaluatedChild).self) { group in
            for (index, child) in order.enumerated() {
                if index >= Self.concurrency, let (done, result) = try await group.next() { results[done] = result }
                try Task.checkCancellation()
                let own = grouped[child] ?? []
                group.addTask { (index, try await self.result(for: child, own)) }
            }
            for try await (done, result) in group { results[done] = result }
        }
        return order.indices.compactMap { results[$0] }
    }

    private func result(for child: ModelID, _ rows: [EvaluationRow]) async throws -> EvaluatedChild {
        let known = try await store.model(named: child)
        let files = rows.first { !$0.files.isEmpty }?.files ?? [:]
        let read = self.read(files, of: known?.id ?? child)
        var truth: [ModelID: WeightIdentities.Identity] = [:]
        for parent in rows.compactMap(\.parent) { truth[parent] = try await identities.identity(of: parent) }
        let right = Set(truth.values)
        var answers = try await stated(read.claims, by: child, node: known?.node, right: right)
        var sample: TrainingSample?
        if answers.isEmpty {
            let (inferred, candidates) = try await finding.child(known?.id ?? child, facts: read.facts, node: known?.node, isAlone: true)
            let verdict = ParentInference.verdict(on: inferred, among: candidates)
            if let answer = verdict.answer {
                let isRight = right.contains(try await identities.identity(of: answer.candidate.id))
                answers = [
                    EvaluatedChild.Answer(
                        parent: answer.candidate.id, confidence: answer.probability, isRight: isRight, isInferred: true, relation: nil)
                ]
            }
            sample = try await self.sample(inferred, candidates, hasFiles: !files.isEmpty, right: right)
        }
        var found: Set<WeightIdentities.Identity> = []
        for answer in answers where answer.isRight { found.insert(try await identities.identity(of: answer.parent)) }
        return EvaluatedChild(
            child: child, hasFiles: !files.isEmpty, relation: rows.lazy.compactMap(\.relation).first, truth: truth.keys.sorted(),
            foundCount: truth.values.count { found.contains($0) }, answers: answers, sample: sample)
    }

    /// What the documents state, as far as the scope lets them, and their facts.
    private func read(_ files: [String: String], of child: ModelID) -> (claims: [Claim], facts: ModelFacts) {
        let kept = scope == .given ? files : UndeclaredFiles.removing(from: files)
        let documents = kept.sorted { $0.key < $1.key }.map { RepositoryFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let readings = RepositoryReader.read(documents, of: child)
        let facts = readings.reduce(into: ModelFacts()) { $0.complete(with: $1.facts) }
        return (scope == .unstated ? [] : readings.flatMap(\.claims), facts)
    }

    /// The parents that the resolver believes of what is stated.
    private func stated(
        _ claims: [Claim], by child: ModelID, node: NodeID?, right: Set<WeightIdentities.Identity>
    ) async throws -> [EvaluatedChild.Answer] {
        guard !claims.isEmpty else { return [] }
        let own = node ?? NodeID(-1)
        var nodes: [ModelID: NodeID] = [child: own]
        var ids: [NodeID: ModelID] = [:]
        for claim in claims where nodes[claim.parent] == nil {
            let parent = try await store.model(named: claim.parent)
            let node = parent?.node ?? NodeID(-2 - Int64(nodes.count))
            nodes[claim.parent] = node
            ids[node] = parent?.id ?? claim.parent
        }
        let live = claims.compactMap { claim in
            nodes[claim.parent].map { parent in
                LiveClaim(
                    parent: parent, relation: claim.relation, ground: claim.reason.ground, kind: claim.evidence.kind, confidence: claim.confidence)
            }
        }
        var answers: [EvaluatedChild.Answer] = []
        for candidate in Resolver.candidates(of: own, claims: live) where !candidate.isContradicted {
            guard let id = ids[candidate.parent] else { continue }
            answers.append(
                EvaluatedChild.Answer(
                    parent: id, confidence: candidate.confidence, isRight: right.contains(try await identities.identity(of: id)), isInferred: false,
                    relation: candidate.relation))
        }
        return answers
    }

    private func sample(
        _ child: InferredChild, _ candidates: [ParentCandidate], hasFiles: Bool, right: Set<WeightIdentities.Identity>
    ) async throws -> TrainingSample {
        var described: [TrainingSample.Candidate] = []
        for candidate in candidates {
            let isRight = right.contains(try await identities.identity(of: candidate.id))
            described.append(
                TrainingSample.Candidate(
                    id: candidate.id.written, weights: candidate.original.number, right: isRight,
                    terms: ParentInference.terms(of: child, candidate)))
        }
        return TrainingSample(child: child.id.written, files: hasFiles, parents: !right.isEmpty, candidates: described)
    }
}
