import Lineage

/// The facts of a registration, as JSON.
struct FactsInput: Decodable {
    let facts: ModelFacts

    private static let fields: Set<String> = [
        "license", "license_name", "license_link", "library", "task", "languages", "datasets", "tags", "formats", "quantization", "parameters",
        "active_parameters", "context_length", "architecture", "model_type", "downloads", "likes", "created", "new_version",
    ]

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: WordKey.self)
        try values.allow(only: Self.fields)
        func text(_ name: String) throws -> String? {
            try values.decodeIfPresent(String.self, forKey: WordKey(name)).map { boundedText($0, maximumByteCount: 300) }
        }
        func texts(_ name: String) throws -> [String] {
            try (values.decodeIfPresent([String].self, forKey: WordKey(name)) ?? []).prefix(1_000).map { boundedText($0, maximumByteCount: 300) }
        }
        func count(_ name: String) throws -> Int64? {
            let key = WordKey(name)
            guard values.contains(key), try !values.decodeNil(forKey: key) else { return nil }
            // A number that is not whole or does not fit is a corrupt one to the decoder, which then names no field.
            guard let number = try? values.decode(Int64.self, forKey: key), number >= 0 else {
                throw Problem(.badField, "'facts.\(name)' is a whole number from 0 to \(Int64.max).", field: "facts.\(name)")
            }
            return number
        }
        var facts = ModelFacts()
        facts.license = try text("license").flatMap { LicenseIdentifier.normalized($0) }
        facts.licenseName = try text("license_name")
        facts.licenseLink = try text("license_link")
        facts.library = try text("library")
        facts.task = try text("task")
        facts.languages = try texts("languages")
        facts.datasets = try texts("datasets")
        facts.tags = try texts("tags")
        facts.formats = try texts("formats").map { $0.lowercased() }
        facts.quantization = try text("quantization")?.lowercased()
        facts.parameters = try count("parameters")
        facts.activeParameters = try count("active_parameters")
        facts.contextLength = try count("context_length")
        facts.architecture = try text("architecture")
        facts.modelType = try text("model_type")
        facts.downloads = try count("downloads")
        facts.likes = try count("likes")
        facts.newVersion = try text("new_version")
        if let created = try text("created") {
            guard let moment = Moment(iso8601: created) else {
                throw Problem(.badField, "'facts.created' is a date or time such as 2024-04-18, not '\(created)'.", field: "facts.created")
            }
            facts.created = moment
        }
        self.facts = facts
    }
}
