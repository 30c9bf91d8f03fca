import Foundation
import Ingestion
import Lineage
import Registry

/// The data that are part of the program: the catalogue of real models, and other names of models.
enum ShippedResources {
    /// The name under which the shipped catalogue is stored.
    static let catalogueName = "shipped"

    /// The rows of the shipped catalogue.
    static func catalogue() throws -> IngestionSource {
        try IngestionSource.open(path: try path("catalogue"), options: IngestionOptions(catalogue: catalogueName))
    }

    /// Other names of models, with who says so.
    static func names() throws -> [KnownName] {
        let text = try String(contentsOfFile: try path("names"), encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let row = try JSONDecoder().decode(NameRow.self, from: Data(line.utf8))
            return KnownName(name: try ModelID(row.name), model: try ModelID(row.model), kind: row.kind, source: row.source)
        }
    }

    private struct NameRow: Decodable {
        let name: String
        let model: String
        let kind: KnownName.Kind
        let source: String
    }

    private static func path(_ name: String) throws -> String {
        guard let path = Bundle.module.path(forResource: name, ofType: "jsonl") else {
            throw CommandFailure("The file \(name).jsonl is missing beside the program; install it again.")
        }
        return path
    }
}
