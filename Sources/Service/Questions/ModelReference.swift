import Lineage

/// A model as somebody's list names it, perhaps at a revision.
public struct ModelReference: Sendable, Equatable {
    /// Its name as written.
    public let name: String
    /// The revision that the list pins.
    public let revision: String?

    /// Names a model.
    public init(name: String, revision: String? = nil) {
        self.name = name
        self.revision = revision
    }
}

extension ModelReference: Decodable {
    /// Reads a text, or `{id, revision?}`.
    ///
    /// - Throws: ``Problem`` that names the field.
    public init(from decoder: any Decoder) throws {
        let field = decoder.codingPath.map(\.shown).joined()
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(name: text)
        } else {
            guard let values = try? decoder.container(keyedBy: WordKey.self) else {
                throw Problem(.badField, "'\(field)' is neither the id of a model nor an object with 'id' and 'revision'.", field: field)
            }
            try values.allow(only: ["id", "revision"])
            self.init(
                name: try values.decode(String.self, forKey: WordKey("id")),
                revision: try values.decodeIfPresent(String.self, forKey: WordKey("revision")))
        }
        guard !name.trimmed.isEmpty, name.utf8.count <= QuestionLimits.nameByteCount else {
            throw Problem(.badField, "'\(field)' is empty or has more than \(QuestionLimits.nameByteCount) bytes.", field: field)
        }
        if let revision, Revision(revision) == nil {
            throw Problem(.badField, "'\(boundedText(revision, maximumByteCount: 100))' is no revision.", field: "\(field).revision")
        }
    }
}
