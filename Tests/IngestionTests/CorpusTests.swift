import Foundation
import Ingestion
import Intake
import Lineage
import Registry
import TestSupport
import Testing

@Suite struct CorpusTests {
    private static let corpus = ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"]

    @Test(.enabled(if: corpus != nil, "PEDIGREE_CORPUS is not set"))
    func `every card of the corpus is found`() async throws {
        let cards = try #require(Self.corpus) + "/cards"
        let folders = try FileManager.default.contentsOfDirectory(atPath: cards)
        try #require(!folders.isEmpty)
        let items = try await IngestionSource.open(path: cards).collected()
        #expect(items.compactMap(\.refusal) == [])
        #expect(items.map(\.label) == folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(items.allSatisfy { $0.findings.isEmpty && $0.isWhole == true && $0.paths.contains("README.md") })
        let files = try folders.flatMap { try FileManager.default.contentsOfDirectory(atPath: "\(cards)/\($0)") }
        #expect(items.flatMap(\.paths).count == files.count)
    }

    @Test(.enabled(if: corpus != nil, "PEDIGREE_CORPUS is not set"))
    func `every card of the corpus is stored, and what is odd is told as it is stored`() async throws {
        let source = try IngestionSource.open(path: try #require(Self.corpus) + "/cards")
        let items = try await source.collected()
        try await withDatabase { database in
            let run = IngestionRun(intake: database.intake, submitter: "test")
            let first = try await run.run(source)
            #expect(first.counts.new == items.count && first.counts.finished == items.count)
            let rows = try await database.rows()
            let second = try await run.run(source)
            #expect(second.counts.same == items.count && second.counts.odd == first.counts.odd)
            #expect(second.oddCodes == first.oddCodes)
            #expect(try await database.rows() == rows)
            for item in items {
                guard case .documents(let documents, of: let id, isWholeRepository: _) = item.content else { continue }
                let model = try #require(try await database.store.model(named: id))
                let detail = try #require(try await database.store.detail(of: model.node))
                let again = try await database.intake.take(documents, of: id, submitter: "test", isWholeRepository: true)
                #expect(again.effect == .same && Set(again.diagnostics) == Set(detail.diagnostics))
                #expect(Set(detail.documents.map(\.path)) == Set(documents.map(\.path)))
            }
        }
    }
}
