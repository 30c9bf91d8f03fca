public import Intake
import Lineage
import ModelCards

/// The body of `POST /v1/models`: `{id, parents?: [{id, relation?, revision?}], card?: text, files?: {name: text}, facts?: {…}}`.
public struct RegistrationBody: Decodable, Sendable {
    /// The registration that the body asks for.
    public let registration: Registration

    /// Reads a body; unknown fields are refused, so that a misspelt one is not lost.
    ///
    /// - Throws: ``Problem`` that names the field.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: WordKey.self)
        try values.allow(only: ["id", "parents", "card", "files", "facts"])
        let id = try Self.id(try values.decode(String.self, forKey: WordKey("id")))
        let parents = try values.decodeIfPresent([ParentInput].self, forKey: WordKey("parents"))
        let card = try values.decodeIfPresent(String.self, forKey: WordKey("card"))
        let files = try values.decodeIfPresent([String: String].self, forKey: WordKey("files")) ?? [:]
        for path in files.keys.sorted() { try Self.check(path: path) }
        if card != nil, files["README.md"] != nil {
            throw Problem(.badField, "The card is given twice: as 'card' and as 'files[README.md]'.", field: "card")
        }
        let facts = try values.decodeIfPresent(FactsInput.self, forKey: WordKey("facts"))?.facts
        registration = Registration(id: id, parents: parents?.map(\.parent), card: card, files: files, facts: facts)
    }

    private static func id(_ text: String) throws(Problem) -> ModelID {
        do {
            return try ModelID(text.trimmed)
        } catch {
            throw Problem(.badField, "'id' cannot be used: \(error).", field: "id")
        }
    }

    private static func check(path: String) throws(Problem) {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = !path.isEmpty && path.utf8.count <= 300 && segments.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        let hasOnlyText = path.unicodeScalars.allSatisfy { $0.value > 0x1F && $0.value != 0x7F && $0 != "\\" && $0 != ":" }
        guard isPlain, hasOnlyText else {
            throw Problem(.badField, "'\(boundedText(path, maximumByteCount: 100))' is not the path of a file in a repository.", field: "files")
        }
    }

    /// A parent as the body names it.
    private struct ParentInput: Decodable {
        let parent: Registration.Parent

        init(from decoder: any Decoder) throws {
            let field = decoder.codingPath.map(\.shown).joined()
            let values = try decoder.container(keyedBy: WordKey.self)
            try values.allow(only: ["id", "relation", "revision"])
            let id = try values.decode(String.self, forKey: WordKey("id"))
            switch WrittenName.reading(id) {
            case .model, .localPath(holding: .some): break
            case .localPath(holding: nil): throw Problem(.badField, "'\(field).id' is a path on a disk, which is not a parent.", field: "\(field).id")
            case .nothing(let reason): throw Problem(.badField, "'\(field).id' cannot be used: \(reason).", field: "\(field).id")
            }
            let word = try values.decodeIfPresent(String.self, forKey: WordKey("relation"))
            if let word, Relation(word: word) == nil {
                let known = Relation.allCases.map(\.word).joined(separator: ", ")
                throw Problem(
                    .badField, "'\(boundedText(word, maximumByteCount: 40))' is no relation; there are \(known).", field: "\(field).relation")
            }
            let revision = try values.decodeIfPresent(String.self, forKey: WordKey("revision"))
            if let revision, Revision(revision) == nil {
                throw Problem(.badField, "'\(boundedText(revision, maximumByteCount: 100))' is no revision.", field: "\(field).revision")
            }
            parent = Registration.Parent(id: id, relation: word.flatMap { Relation(word: $0) }, revision: revision)
        }
    }
}

extension KeyedDecodingContainer<WordKey> {
    /// Refuses keys that are not known.
    func allow(only known: Set<String>) throws(Problem) {
        guard let unknown = allKeys.map(\.stringValue).filter({ !known.contains($0) }).min() else { return }
        let field = codingPath.map(\.shown).joined() + (codingPath.isEmpty ? "" : ".") + unknown
        throw Problem(
            .badField, "'\(boundedText(field, maximumByteCount: 100))' is not a field here; there are \(known.sorted().joined(separator: ", ")).",
            field: field)
    }
}

extension CodingKey {
    /// The key as part of a path: `[0]` or `.name`.
    var shown: String {
        intValue.map { "[\($0)]" } ?? stringValue
    }
}
