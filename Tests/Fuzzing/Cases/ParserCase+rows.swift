import Lineage
import ModelCards

/// Rows of catalogues and registrations.
extension ParserCase {
    static let rows: [ParserCase] = [
        ParserCase(
            "catalogue-row", "a row of a catalogue", maximumByteCount: 2048,
            words: [
                "{\"id\":\"", "\"parents\":[{\"id\":\"", "\"relation\":\"merge\"", "\"role\":\"base\"", "\"weight\":", "\"sources\":{", "\\u0000",
            ],
            seeds: { $0.name.hasSuffix(".jsonl") ? $0.lines : [] },
            violation: { bytes in
                guard (try? CatalogueRowReader.id(of: bytes)) != nil else { return nil }
                return ReadingRules.violation(bytes) { [CatalogueRowReader.read(RepositoryFile(path: "catalogue", bytes: bytes))] }
            }),
        ParserCase(
            "registration", "a registration", maximumByteCount: 2048,
            words: ["{\"parents\":[{\"id\":\"", "\"relation\":\"quantized\"", "\"revision\":\"", "\"facts\":{", "\"license\":\"", "\\u0000"],
            seeds: { file in
                if file.name == "catalogue.jsonl" { return file.lines.prefix(200).map { Array("{\"facts\":".utf8) + $0 + Array("}".utf8) } }
                return file.name == "registration.json" ? [file.bytes] : []
            },
            violation: { bytes in
                guard let child = try? ModelID("acme/River-7B-GGUF") else { return "no id" }
                return ReadingRules.violation(bytes) {
                    [RegistrationReader.read(RepositoryFile(path: "registration", bytes: bytes), beside: [], of: child)]
                }
            }),
    ]
}
