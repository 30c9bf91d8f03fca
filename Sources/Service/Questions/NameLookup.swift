import Lineage
import Registry

/// Finds out what people mean by a name: an exact id, an alias, a family, in that order.
///
/// `model:` and `family:` in front force one or the other. A model that is only mentioned comes after families, so that a card with
/// `base_model: Llama-3` does not hide the family.
struct NameLookup: Sendable {
    let lineage: LineageFollower
    let now: LineageVersion

    /// Resolves the name of a model or family.
    ///
    /// - Throws: ``Problem`` with the nearest names when there is none.
    func resolve(_ text: String, field: String) async throws -> ResolvedName {
        guard text.utf8.count <= QuestionLimits.nameByteCount else {
            throw Problem(.badParameter, "'\(field)' has more than \(QuestionLimits.nameByteCount) bytes.", field: field)
        }
        if let name = text.dropping(prefix: "family:") { return try await family(name, field: field) }
        if let name = text.dropping(prefix: "model:") { return try await model(String(name), field: field) }
        let found = knownModel(text)
        if let found, !found.isMentioned { return found.name }
        if let family = familyMembers(text) { return family }
        if let found { return found.name }
        throw Problem(
            .unknownName, "No model, alias or family is named '\(shown(text))'.", field: field, suggestions: try await suggestions(for: text))
    }

    /// Resolves the name of a model, also by one of its other names.
    func model(_ text: String, field: String) async throws -> ResolvedName {
        if let found = knownModel(text) { return found.name }
        throw Problem(
            .unknownModel, "No model is named '\(shown(text))'.", field: field, suggestions: try await suggestions(for: text))
    }

    /// Resolves the name of a family.
    func family(_ text: some StringProtocol, field: String) async throws -> ResolvedName {
        if let family = familyMembers(text) { return family }
        throw Problem(
            .unknownFamily, "No family is named '\(shown(text))'.", field: field,
            suggestions: FamilySuggestions(families: now.index.families()).nearest(to: String(text)))
    }

    /// A model by its id or another name of it; nil where there is none.
    func knownModel(_ text: String) -> (name: ResolvedName, isMentioned: Bool)? {
        guard let found = indexedModel(text), let id = now.index.id(of: found.model) else { return nil }
        let kind = found.isAlias ? ResolvedName.Kind.alias : .model
        return (ResolvedName(kind: kind, name: id.written, members: [(found.model, id)]), now.index.status(of: found.model) == .mentioned)
    }

    /// A model by its id as it stands, else by what people may mean by the text: an id may look like an address or have quotes.
    private func indexedModel(_ text: String) -> (model: NodeID, isAlias: Bool)? {
        let exact = try? ModelID(text)
        if let exact, let found = now.index.meaning(of: exact.written) { return found }
        guard case .model(let id, _) = WrittenName.reading(text), id != exact else { return nil }
        return now.index.meaning(of: id.written)
    }

    /// The ids of known models nearest to a name that is unknown, nearest first.
    private func suggestions(for text: String) async throws -> [String] {
        guard let words = SearchWords(text) else { return [] }
        let found = try await lineage.searchableVersion().index.search(words, limit: QuestionLimits.suggestionCount, isKnownOnly: true)
        return found.matches.map(\.model.id.written)
    }

    private func familyMembers(_ text: some StringProtocol) -> ResolvedName? {
        guard let key = FamilyKey(spelled: text) else { return nil }
        if let found = family(key) { return found }
        let qualified = now.index.families().filter { FamilyKey(spelled: $0.key)?.unqualified == key }
        guard qualified.count == 1, let only = qualified.first.flatMap({ FamilyKey(spelled: $0.key) }) else { return nil }
        return family(only)
    }

    private func family(_ key: FamilyKey) -> ResolvedName? {
        let members = now.index.members(of: key)
        guard let first = members.first else { return nil }
        let name = first.path.first { FamilyKey(spelled: $0) == key } ?? key.folded
        return ResolvedName(kind: .family, name: name, members: members.map { ($0.node, $0.id) })
    }

    private func shown(_ text: some StringProtocol) -> String {
        boundedText(text, maximumByteCount: 120)
    }
}

extension String {
    /// What follows a prefix, or nil when the text does not begin with it.
    func dropping(prefix: String) -> Substring? {
        utf8.starts(with: prefix.utf8) ? Substring(utf8.dropFirst(prefix.utf8.count)) : nil
    }
}
