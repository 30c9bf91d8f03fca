import Lineage

/// Something odd about a model's documents, as JSON.
struct DiagnosticBody: Encodable {
    let diagnostic: Diagnostic

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(diagnostic.code, forKey: .code)
        try values.encode(diagnostic.severity.rawValue, forKey: .severity)
        try values.encode(diagnostic.message, forKey: .message)
        try values.encode(diagnostic.document, forKey: .document)
        try values.encode(diagnostic.line, forKey: .line)
    }

    private enum CodingKeys: String, CodingKey {
        case code, severity, message, document, line
    }
}
