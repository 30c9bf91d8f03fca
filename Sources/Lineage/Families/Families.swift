/// Derives the family of a model from its name, its publisher, and what it was made from.
///
/// A family holds base models and their publisher's own variants. What others made of them, and
/// quantized copies and adapters by anybody, are descendants and have no membership.
public enum Families {
    /// The family of a model, or nil when it belongs to none.
    ///
    /// A name is read by the line with which it begins (``FamilyLines``), and counts only when the
    /// organisation publishes that line. A name that holds the word of another line (`gte-Qwen2-7B`,
    /// `Hermes-3-Llama-3.1-8B`) is a model made from that one. A model of no known line begins a family of its own
    /// organisation when it is a root and its name has a word and a version or size.
    ///
    /// - Parameters:
    ///   - id: The current id of the model, aliases resolved.
    ///   - parameters: How many weights it has: the size where the name has none.
    ///   - standing: What the registry believes about it.
    /// - Complexity: O(*n*) in the length of the name; no state, so it can be called for every model.
    public static func membership(of id: ModelID, parameters: Int64?, standing: FamilyStanding) -> FamilyMembership? {
        guard !standing.isCopyOrAdapter else { return nil }
        let pieces = NamePieces(id.name)
        guard !pieces.pieces.contains(where: { FamilyWords.isForeign(foldedName($0)) }) else { return nil }
        if let match = FamilyLines.match(pieces, of: .some(id.organisation)) {
            guard match.line.isHome(id.organisation), standing.admits(to: match.line) else { return nil }
            return membership(in: match, parameters: parameters)
        }
        return membershipInOwnLine(id, pieces: pieces, parameters: parameters, standing: standing)
    }

    private static func membership(in match: FamilyLines.Match, parameters: Int64?) -> FamilyMembership? {
        guard !match.rest.contains(where: { FamilyLines.isWordOfLine(foldedName($0)) }) else { return nil }
        let reading = NameReading(line: match.line, rest: match.rest)
        return membership(reading, parameters: parameters)
    }

    private static func membershipInOwnLine(
        _ id: ModelID, pieces: NamePieces, parameters: Int64?, standing: FamilyStanding
    ) -> FamilyMembership? {
        guard let organisation = id.organisation, standing.isAmong(organisation), let own = OwnLine(organisation: organisation, pieces: pieces),
            let key = FamilyKey(spelled: own.line.name), standing.admits(toLine: key)
        else { return nil }
        let reading = NameReading(line: own.line, rest: own.rest)
        guard reading.isTelling else { return nil }
        return membership(reading, parameters: parameters)
    }

    private static func membership(_ reading: NameReading, parameters: Int64?) -> FamilyMembership? {
        let path = reading.levels.compactMap { FamilyName(display: $0) }
        guard path.count == reading.levels.count else { return nil }
        return FamilyMembership(
            path: path,
            size: reading.size ?? parameters.flatMap(ModelSize.rounded),
            variant: reading.variants.isEmpty ? nil : reading.variants.joined(separator: "-"),
            date: reading.date
        )
    }
}
