import Foundation
import TestSupport
import Testing

/// Whatever is killed in the middle of a write: nothing that was acknowledged is lost, nothing is half there, and what comes again changes nothing.
///
/// `PEDIGREE_FAULT_KILLS` says how many kills must land in the middle of a write (default 6), `PEDIGREE_FAULT_SEED` repeats a run's choices:
///
/// ```
/// PEDIGREE_FAULT_KILLS=50 Scripts/test --filter FaultTests
/// ```
@Suite(.serialized) struct FaultTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let kills = environment["PEDIGREE_FAULT_KILLS"].flatMap { Int($0) } ?? 6
    private static let seed = environment["PEDIGREE_FAULT_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)

    @Test func `a store that was killed again and again equals one that was not, in every row and column`() async throws {
        let population = FaultPopulation(seed: Self.seed, folderCount: max(60, Self.kills * 6))
        print("faults: seed \(Self.seed), \(Self.kills) kills wanted")
        let (expected, _) = try await rows(population, kills: 0)
        let (found, tally) = try await rows(population, kills: Self.kills)
        print("faults: seed \(Self.seed), \(tally), \(found.count) rows compared")
        Attachment.record("seed \(Self.seed): \(tally)\n", named: "faults.txt")
        #expect(tally.landedCount >= Self.kills)
        let (missing, extra) = (Self.difference(expected, found), Self.difference(found, expected))
        #expect(missing.isEmpty && extra.isEmpty, "seed \(Self.seed)\nmissing: \(missing.prefix(5))\nextra: \(extra.prefix(5))")
        #expect(expected.count > 1_000)
    }

    /// Brings a population into a registry and gives every row of it.
    private func rows(_ population: FaultPopulation, kills: Int) async throws -> (rows: [String], tally: FaultTally) {
        try await DataFolders.shared.withRegistry { data in
            // Its transactions would take numbers that lost ones had.
            try "autovacuum = off\n".write(toFile: "\(data)/postgres/postgresql.auto.conf", atomically: false, encoding: .utf8)
            let top = URL(fileURLWithPath: data).deletingLastPathComponent().path
            var run = FaultRun(data: data, folder: "\(top)/rounds", population: population, seed: Self.seed)
            try await run.run(kills: kills)
            let verified = try await Program.run(["verify", "--data", data])
            #expect(verified.code == 0, "\(verified)")
            return (try await PrivateSQL.runAlone(data, StoreProjection.sql), run.tally)
        }
    }

    /// The lines of the first that the second has not, as often as they are there.
    private static func difference(_ first: [String], _ second: [String]) -> [String] {
        var counts = Dictionary(second.map { ($0, 1) }, uniquingKeysWith: +)
        return first.filter { line in
            guard let count = counts[line], count > 0 else { return true }
            counts[line] = count - 1
            return false
        }
    }
}
