/// A refusal: what RFC 9457 calls problem details, the one shape of every error.
public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, as one word.
    public let code: ProblemCode
    /// What is wrong with this request, in one or two sentences.
    public let detail: String
    /// The parameter or field that is wrong, where it is one.
    public var field: String?
    /// The nearest names, where a name was unknown.
    public var suggestions: [String] = []
    /// The models of a cycle: the parent first, the model last.
    public var path: [String] = []

    /// States a problem.
    public init(_ code: ProblemCode, _ detail: String, field: String? = nil, suggestions: [String] = [], path: [String] = []) {
        self.code = code
        self.detail = detail
        self.field = field
        self.suggestions = suggestions
        self.path = path
    }

    /// The title, the detail and what may help, on lines of their own.
    public var description: String {
        let help = suggestions.isEmpty ? "" : "\nDid you mean: " + suggestions.joined(separator: ", ") + "?"
        return "\(code.title): \(detail)\(help)"
    }
}

extension Problem: Encodable {
    /// Writes `type`, `title`, `status`, `detail`, `code` and whichever of `field`, `suggestions` and `path` there is.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode("urn:pedigree:problem:\(code.rawValue)", forKey: .type)
        try values.encode(code.title, forKey: .title)
        try values.encode(code.status, forKey: .status)
        try values.encode(detail, forKey: .detail)
        try values.encode(code.rawValue, forKey: .code)
        try values.encodeIfPresent(field, forKey: .field)
        if code.status == 404, code != .unknownRoute { try values.encode(suggestions, forKey: .suggestions) }
        if !path.isEmpty { try values.encode(path, forKey: .path) }
    }

    private enum CodingKeys: String, CodingKey {
        case type, title, status, detail, code, field, suggestions, path
    }
}
