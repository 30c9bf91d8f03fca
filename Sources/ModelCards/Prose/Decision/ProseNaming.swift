internal import Lineage

/// Finds the ids that names without an organisation mean.
struct ProseNaming {
    let bytes: [UInt8]
    let own: OwnNames
    let ids: CardIDs
    let tags: [String]

    /// The model that a phrase names, or nil where it cannot be told.
    func parent(of phrase: OriginPhrase) -> ModelID? {
        let mention = phrase.mention
        let written = String(decoding: bytes[mention.written], as: UTF8.self)
        switch mention.kind {
        case .link, .id: return mention.id(bytes)
        case .name: return inCard(written) ?? tagged(mention) ?? mention.id(bytes) ?? sized(mention, phrase)
        case .code, .unnamed: return inCard(written) ?? sibling(written)
        case .path: return nil
        }
    }

    /// An id of the card whose last part is the name.
    private func inCard(_ written: String) -> ModelID? {
        let letters = ModelWords.letters(written)
        let found = Set(ids.list.filter { $0.organisation != nil && ModelWords.letters($0.name) == letters && $0 != own.child })
        return found.count == 1 ? found.first : nil
    }

    /// A tag of the card that is the name of a known model and goes on where the written name ends: `Yi-34B-200K` for *Yi-34B*.
    private func tagged(_ mention: ProseMention) -> ModelID? {
        guard !tags.isEmpty, let id = mention.id(bytes), id.organisation != nil else { return nil }
        let letters = ModelWords.letters(id.name)
        let longer = tags.filter { ModelWords.letters($0).hasPrefix(letters) && ModelWords.letters($0) != letters }
        for tag in longer {
            if case .model(let written)? = KnownModels.table[KnownModels.key(foldedName(tag))] { return try? ModelID(written) }
        }
        return nil
    }

    /// The one size that the sentence or the own name gives.
    private func sized(_ mention: ProseMention, _ phrase: OriginPhrase) -> ModelID? {
        guard case .sizes(let sizes)? = mention.meaning else { return nil }
        let after = String(
            decoding: bytes[mention.written.upperBound..<min(phrase.text.upperBound, mention.written.upperBound + 40)].prefix { $0 != Byte.dot },
            as: UTF8.self)
        let before = String(decoding: bytes[max(phrase.text.lowerBound, mention.written.lowerBound - 20)..<mention.written.lowerBound], as: UTF8.self)
        for words in [ModelWords.words(after), ModelWords.words(before), own.sizes + sizes.keys.filter { own.has(word: $0) }] {
            let found = Set(words.compactMap { sizes[$0] })
            if found.count == 1, let id = found.first { return try? ModelID(id) }
        }
        return nil
    }

    /// A model of the same organisation: it begins with the word with which the own name begins and has another version.
    private func sibling(_ written: String) -> ModelID? {
        guard let organisation = own.child?.organisation, own.resembles(written), own.kinship(of: written) == .other,
            written.utf8.contains(where: { Byte.isDigit($0) || $0 == Byte.hyphen })
        else { return nil }
        return try? ModelID("\(organisation)/\(written)")
    }
}
