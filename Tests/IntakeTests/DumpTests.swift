import Foundation
import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// What is exported whole, read back, and exported again.
@Suite struct DumpTests {
    @Test func `a registry that is exported, read back and exported again is the same byte for byte`() async throws {
        let first = try await dump { intake in
            try await ExampleFamily.take(into: intake)
            try await Self.addOddities(to: intake)
        }
        let lines = Intake.lines(ofDump: first)
        #expect(lines.count > 12)
        // In order, and in an order of chance, some at a time.
        var random = SeededRandom(seed: 7)
        for order in [lines, lines.shuffled(using: &random)] {
            let second = try await dump { intake in
                for start in stride(from: 0, to: order.count, by: 5) {
                    for case .failure(let error)? in await intake.takeDumped(Array(order[start..<min(start + 5, order.count)])) {
                        Issue.record(error)
                    }
                }
                let report = try await intake.verify()
                #expect(report.isSound)
            }
            #expect(String(decoding: second, as: UTF8.self) == String(decoding: first, as: UTF8.self))
        }
    }

    @Test func `the same dump twice changes nothing`() async throws {
        let first = try await dump { try await ExampleFamily.take(into: $0) }
        try await withDatabase { database in
            _ = await database.intake.takeDumped(Intake.lines(ofDump: first))
            let rows = try await database.rows()
            for case .success(let outcome)? in await database.intake.takeDumped(Intake.lines(ofDump: first)) { #expect(outcome.effect == .same) }
            #expect(try await database.rows() == rows)
        }
    }

    @Test func `the last line counts what came before, and tells two graphs apart`() async throws {
        let dumps = [try await dump { try await ExampleFamily.take(into: $0) }, try await dump { _ in }]
        let last = try dumps.map { try #require(try JSONSerialization.jsonObject(with: Data(Intake.lines(ofDump: $0).last ?? [])) as? [String: Any]) }
        #expect(last[0]["models"] as? Int == Intake.lines(ofDump: dumps[0]).count - 2)
        #expect((last[0]["edges"] as? Int ?? 0) > 5 && last[1]["edges"] as? Int == 0)
        #expect(last[0]["version"] as? String != last[1]["version"] as? String)
    }

    @Test(arguments: [
        (#"{"documents":[{"path":"../x","submitter":"a","origin":"b","text":"c"}],"id":"org/a"}"#, "no path"),
        (#"{"documents":[{"path":"README.md","submitter":"a","origin":"b"}],"id":"org/a"}"#, "neither a text"),
        (#"{"documents":[{"path":"README.md","origin":"b","text":"c"}],"id":"org/a"}"#, "'submitter' is missing"),
        (#"{"id":"a/b/c"}"#, "is no id"), ("[]", "no line of a dump"),
    ])
    func `a bad line is refused with its reason, and the others are taken`(line: String, reason: String) async throws {
        try await withDatabase { database in
            let good = #"{"documents":[{"path":"README.md","submitter":"a","origin":"b","text":"---\nlicense: mit\n---\n"}],"id":"org/good"}"#
            let results = await database.intake.takeDumped([line, good].map { Array($0.utf8) })
            guard case .failure(let error)? = results[0] else { throw DumpTestError.wasTaken }
            #expect("\(error)".contains(reason), "\(error)")
            let taken = try await database.store.model(named: try ModelID("org/good"))
            #expect(taken?.isMentioned == false)
        }
    }

    private enum DumpTestError: Error {
        case wasTaken
    }

    /// What a dump must keep besides plain cards: registrations, several submitters, catalogue rows, bytes that are no text, other names,
    /// spellings of mentioned models, cycles.
    private static func addOddities(to intake: Intake) async throws {
        let parents = [Registration.Parent(id: "Odd/Mentioned", relation: .finetune, revision: nil)]
        _ = try await intake.register(Registration(id: ModelID("odd/one"), parents: parents, facts: nil), submitter: "ada")
        _ = try await intake.register(Registration(id: ModelID("odd/one"), parents: [], facts: nil), submitter: "bob")
        let row = #"{"id":"odd/one","parents":[{"id":"odd/MENTIONED","relation":"quantized"},{"id":"odd/two","relation":"merge"}]}"#
        _ = try await intake.takeRow(Array(row.utf8), catalogue: "hub", submitter: "carl")
        _ = try await intake.takeRow(
            Array(#"{"id":"odd/two","parents":[{"id":"odd/one","relation":"finetune"}]}"#.utf8), catalogue: "hub", submitter: "carl")
        let card = IncomingDocument(
            path: "README.md", bytes: [0xEF, 0xBB, 0xBF] + Array("# \u{0}x".utf8) + [0xFF, 0xFE], origin: "folder", revision: "abc")
        _ = try await intake.take([card], of: ModelID("odd/bytes"), submitter: "ada")
        try await intake.store.addAlias(
            KnownName(name: ModelID("odd-legacy"), model: ModelID("odd/one"), kind: .legacy, source: "https://example.org"))
        try await intake.store.addAlias(KnownName(name: ModelID("odd/other"), model: ModelID("odd/unknown"), kind: .redirect, source: "test"))
        _ = try await intake.takeRow(
            Array(#"{"id":"odd/three","parents":[{"id":"odd-legacy","relation":"finetune"}]}"#.utf8), catalogue: "hub", submitter: "carl")
    }

    private func dump(_ fill: (Intake) async throws -> Void) async throws -> [UInt8] {
        try await withDatabase { database in
            try await fill(database.intake)
            return try await database.intake.dumped()
        }
    }
}
