import Foundation
import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Stores that nobody harmed.
@Suite struct SoundStoreTests {
    @Test func `the example family is sound`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            let report = try await database.intake.verify()
            #expect(report.findings == [])
            #expect(report.isSound)
            #expect(report.readDocuments == 11 && report.otherDocuments == 0)
            #expect(report.counts.known == 9 && report.counts.edges == 9)
        }
    }

    @Test func `an empty store is sound`() async throws {
        try await withDatabase { database in
            let report = try await database.intake.verify()
            #expect(report.isSound)
        }
    }

    @Test func `a store of random registrations, cards, cycles, renames and aliases is sound`() async throws {
        for seed in UInt64(1)...6 {
            try await withDatabase { database in
                try await RandomRegistry(seed: seed).fill(database.intake, steps: 250)
                let report = try await database.intake.verify()
                #expect(report.findings == [], "seed \(seed)")
                #expect(report.isSound)
                let skipped = try await database.skipped()
                #expect(!skipped.isEmpty, "seed \(seed) makes no cycle")
            }
        }
    }

    @Test func `a store that is written to meanwhile is sound`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            let writers = Task {
                var seed: UInt64 = 100
                while !Task.isCancelled {
                    try await RandomRegistry(seed: seed).fill(database.intake, steps: 10)
                    seed += 1
                }
            }
            var versions: Set<Int> = []
            while versions.count < 5 {
                let report = try await database.intake.verify()
                #expect(report.findings == [])
                versions.insert(report.counts.claims)
            }
            writers.cancel()
            _ = await writers.result
        }
    }

    @Test func `without a reader the documents are not checked, and the report says so`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            let report = try await database.store.verify(reader: nil)
            #expect(report.findings == [] && report.unchecked == [.documents, .readings] && !report.isSound)
        }
    }

    @Test func `many models are looked at in batches, and each is counted once`() async throws {
        try await withDatabase { database in
            for number in 0..<450 {
                _ = try await database.intake.register(
                    Registration(id: try ModelID("many/Fork-\(number)"), parents: [.init(id: "many/Base", relation: nil, revision: nil)]),
                    submitter: "ada")
            }
            let seen = SeenProgress()
            let report = try await database.intake.verify { seen.add($0) }
            #expect(report.isSound)
            #expect(seen.all.map(\.done) == [200, 400, 451] && seen.all.allSatisfy { $0.total == 451 })
        }
    }
}
