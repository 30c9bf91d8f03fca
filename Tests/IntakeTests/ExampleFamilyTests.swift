import Intake
import Lineage
import Registry
import TestSupport
import Testing

@Suite struct ExampleFamilyTests {
    @Test func `the drawn family is believed as it is drawn`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            let drawn = ExampleFamily.edges.map { "\(foldedName($0.child)) <- \(foldedName($0.parent)) \($0.relation.rawValue)" }
            let found = try await database.edges().filter(\.isAdmitted).map { "\($0.child) <- \($0.parent) \($0.relation)" }
            #expect(found.sorted() == drawn.sorted())
            #expect(try await database.store.counts().mentioned == 1)
        }
    }

    @Test func `the same family again changes no row`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            let before = try await database.rows()
            try await ExampleFamily.take(into: database.intake)
            #expect(try await database.rows() == before)
        }
    }
}
