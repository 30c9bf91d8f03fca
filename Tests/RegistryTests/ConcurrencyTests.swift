import Foundation
import Intake
import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// Many writers on few models.
@Suite struct ConcurrencyTests {
    private static let writers = 32
    private static let names = (0..<60).map { "soak/\(Array("qwertzuiop")[$0 % 10])\($0)" }
    private static let seconds = ProcessInfo.processInfo.environment["PEDIGREE_SOAK_SECONDS"].flatMap { Double($0) } ?? 8

    @Test func `writers that register, re-parent, retract and rename overlapping models leave what the resolver makes of all claims`() async throws {
        try await withDatabase { database in
            try await database.withStore(leasedConnectionCount: Self.writers) { store in
                let intake = Intake(store: store)
                let tally = SoakTally()
                let end = ContinuousClock.now + .seconds(Self.seconds)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for writer in 0..<Self.writers {
                        group.addTask {
                            var random = SeededRandom(seed: UInt64(writer))
                            while ContinuousClock.now < end { try await write(through: intake, as: "writer-\(writer % 8)", &random, tally) }
                        }
                    }
                    try await group.waitForAll()
                }
                let counts = tally.counts
                #expect(counts.writes > 0)
                #expect(counts.contended == 0)
                Attachment.record("\(counts) in \(Self.seconds) s", named: "soak.txt")
            }
            try await checkEdges(of: database)
            try await checkVersions(of: database)
            #expect(try await database.client.query(Orphans()) == [])
        }
    }

    /// Registers a model with other parents than before, adds a card, or retracts one parent.
    private func write(through intake: Intake, as submitter: String, _ random: inout SeededRandom, _ tally: SoakTally) async throws {
        let id = try ModelID(random.pick(Self.names))
        do {
            if random.isOneIn(30) { return try await rename(id, through: intake, &random, tally) }
            let outcome: SubmissionOutcome
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<6: outcome = try await intake.register(Registration(id: id, parents: parents(&random)), submitter: submitter)
            case 6..<8:
                let card = "---\nbase_model:\n\(parents(&random).map { "- \($0.id)" }.joined(separator: "\n"))\n---\n"
                outcome = try await intake.register(Registration(id: id, parents: nil, card: card), submitter: submitter)
            default: outcome = try await intake.retract(parentWritten: random.pick(Self.names), of: id, submitter: submitter)
            }
            tally.count(outcome.effect == .same ? \.unchanged : \.writes)
        } catch SubmissionError.closesCycle {
            tally.count(\.refusedCycles)
        } catch SubmissionError.selfParent {
            tally.count(\.refusedSelfParents)
        } catch SubmissionError.contended {
            tally.count(\.contended)
        } catch is NameError {
            tally.count(\.refusedNames)
        }
    }

    /// Renames a model to one of few other names, or makes one of those another name of it.
    private func rename(_ id: ModelID, through intake: Intake, _ random: inout SeededRandom, _ tally: SoakTally) async throws {
        let name = try ModelID("soak/other\(Int.random(in: 0..<8, using: &random))")
        if random.isOneIn(2) {
            try await intake.store.rename(id, to: name, source: "soak")
        } else {
            try await intake.store.addAlias(KnownName(name: name, model: id, kind: .redirect, source: "soak"))
        }
        tally.count(\.names)
    }

    private func parents(_ random: inout SeededRandom) -> [Registration.Parent] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Registration.Parent(
                id: random.isOneIn(8) ? "soak/other\(Int.random(in: 0..<8, using: &random))" : random.pick(Self.names),
                relation: random.isOneIn(2) ? random.pick(Relation.allCases) : nil, revision: nil)
        }
    }

    /// Compares the stored edges with those of all claims resolved afresh, in one go.
    private func checkEdges(of database: TestDatabase) async throws {
        let rows = try await database.client.query(ClaimsOfAll())
        let names = Dictionary(rows.flatMap { [($0.child, $0.childFolded), ($0.claim.parent, $0.parentFolded)] }) { first, _ in first }
        let candidates = Dictionary(grouping: rows, by: \.child).flatMap { Resolver.candidates(of: $0.key, claims: $0.value.map(\.claim)) }
        let decided = Resolver.acyclic(candidates) { names[$0] ?? "" }.map { edge in
            let candidate = edge.candidate
            return StoredEdge(
                child: names[candidate.child] ?? "", parent: names[candidate.parent] ?? "", relation: Int(candidate.relation.rawValue),
                kind: Int(candidate.kind.rawValue), confidence: candidate.confidence, isAdmitted: edge.isAdmitted,
                isContradicted: candidate.isContradicted)
        }
        let stored = try await database.edges()
        #expect(Set(stored) == Set(decided))
        #expect(stored.count == decided.count)
        #expect(stored.contains { !$0.isAdmitted }, "the soak makes cycles in cards")
        #expect(cycle(in: stored.filter(\.isAdmitted)) == nil)
    }

    /// The first model that is above itself.
    private func cycle(in edges: [StoredEdge]) -> String? {
        let parents = Dictionary(grouping: edges, by: \.child).mapValues { $0.map(\.parent) }
        return parents.keys.first { start in
            var seen: Set<String> = []
            var stack = parents[start] ?? []
            while let name = stack.popLast() {
                if name == start { return true }
                if seen.insert(name).inserted { stack += parents[name] ?? [] }
            }
            return false
        }
    }

    /// Each version was recorded once.
    private func checkVersions(of database: TestDatabase) async throws {
        for (name, count) in try await database.versions() {
            #expect(count.version == count.changes + 1, "\(name)")
            #expect(!name.hasSuffix(" behind"), "\(name)")
        }
    }
}

/// Every live claim with the names of its models.
private struct ClaimsOfAll: PostgresStatement {
    static let sql = """
        SELECT c.child_id, m.folded, c.parent_id, p.folded, c.relation, c.reason_ground, c.evidence_kind
        FROM claim c JOIN model m ON m.id = c.child_id JOIN model p ON p.id = c.parent_id WHERE c.retracted_at IS NULL
        """
    static let effect = StatementEffect.readOnly

    static func decode(
        _ row: PostgresRow
    ) throws(PostgresDecodingError) -> (
        child: NodeID, childFolded: String, parentFolded: String, claim: LiveClaim
    ) {
        guard let relation = Relation(rawValue: UInt8(clamping: try row.decode(4, as: Int16.self))),
            let ground = RelationReason.Ground(rawValue: try row.decode(5)),
            let kind = EvidenceKind(rawValue: UInt8(clamping: try row.decode(6, as: Int16.self)))
        else { preconditionFailure("the schema's checks") }
        let claim = LiveClaim(parent: NodeID(try row.decode(2)), relation: relation, ground: ground, kind: kind)
        return (NodeID(try row.decode(0)), try row.decode(1), try row.decode(3), claim)
    }
}

/// What stands alone and must not: mentioned models that nobody ever named, live claims of documents that are over, live edges without a claim.
private struct Orphans: PostgresStatement {
    static let sql = """
        SELECT 'model ' || m.name FROM model m
        WHERE m.status = 'mentioned' AND m.replaced_by IS NULL AND NOT EXISTS (SELECT FROM claim c WHERE c.parent_id = m.id)
            AND NOT EXISTS (SELECT FROM alias a WHERE a.model_id = m.id)
        UNION ALL
        SELECT 'claim ' || c.id FROM claim c JOIN document d ON d.id = c.document_id WHERE c.retracted_at IS NULL AND d.superseded_at IS NOT NULL
        UNION ALL
        SELECT 'edge ' || e.id FROM edge e WHERE e.valid_to IS NULL
            AND NOT EXISTS (SELECT FROM claim c WHERE c.child_id = e.child_id AND c.parent_id = e.parent_id AND c.retracted_at IS NULL)
        """
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
}
