import Lineage

/// A row of a catalogue as it stands in JSON.
struct CatalogueRow: Decodable {
    /// A parent of a row.
    struct Parent: Decodable {
        let id: String
        let relation: String
        let role: String?
        let weight: Double?
    }

    let parents: [Parent]
    let facts: ModelFacts
    let sources: [String: String]

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        parents = try values.decodeIfPresent([Parent].self, forKey: .parents) ?? []
        sources = try values.decodeIfPresent([String: String].self, forKey: .sources) ?? [:]
        func text(_ key: CodingKeys) throws -> String? {
            try values.decodeIfPresent(String.self, forKey: key).map { boundedText($0, maximumByteCount: Self.textByteCount) }
        }
        func texts(_ key: CodingKeys) throws -> [String] {
            try (values.decodeIfPresent([String].self, forKey: key) ?? []).prefix(1_000).map { boundedText($0, maximumByteCount: Self.textByteCount) }
        }
        func count(_ key: CodingKeys) throws -> Int64? {
            try values.decodeIfPresent(Int64.self, forKey: key).flatMap { $0 >= 0 ? $0 : nil }
        }
        var facts = ModelFacts()
        facts.license = try text(.license).flatMap { LicenseIdentifier.normalized($0) }
        facts.library = try text(.library)
        facts.task = try text(.task)
        facts.languages = try texts(.languages)
        facts.formats = try texts(.formats)
        facts.quantization = try text(.quantization)
        facts.parameters = try count(.parameters)
        facts.activeParameters = try count(.activeParameters)
        facts.contextLength = try count(.contextLength)
        facts.architecture = try text(.architecture)
        facts.modelType = try text(.modelType)
        facts.dimensions = try values.decodeIfPresent([String: Int64].self, forKey: .dimensions) ?? [:]
        facts.downloads = try count(.downloads)
        facts.likes = try count(.likes)
        facts.created = try text(.created).flatMap { Moment(iso8601: $0) }
        facts.newVersion = try text(.newVersion)
        self.facts = facts.bounded()
    }

    private static let textByteCount = 300

    private enum CodingKeys: String, CodingKey {
        case parents, sources, license, library, task, languages, formats, quantization, parameters, architecture, dimensions, downloads, likes,
            created
        case activeParameters = "active_parameters", contextLength = "context_length", modelType = "model_type", newVersion = "new_version"
    }
}
