internal import Lineage

/// A place of a block where a model may be named.
struct ProseMention {
    enum Kind {
        /// The text of a link to a model of the Hub, or its bare address.
        case link
        /// `org/name`.
        case id
        /// A code span.
        case code
        /// The name of a known model.
        case name
        /// A path on somebody's disk.
        case path
        /// Joined words with a digit, the name of a model that is not known.
        case unnamed
    }

    let kind: Kind
    /// The tokens that it takes.
    let tokens: Range<Int>
    /// The bytes of what is written.
    let written: Range<Int>
    /// What a known name means.
    var meaning: KnownModels.Meaning?
    /// The id of what is no part of the text.
    var given: ModelID?

    /// The model that it names by itself.
    func id(_ bytes: [UInt8]) -> ModelID? {
        if let given { return given }
        switch kind {
        case .link, .id:
            if case .model(let id, _) = WrittenName.reading(String(decoding: bytes[written], as: UTF8.self)) { return id }
            return nil
        case .name:
            switch meaning {
            case .model(let id): return try? ModelID(id)
            case .sizes: return nil
            case nil: return try? ModelID(String(decoding: bytes[written], as: UTF8.self))
            }
        case .code, .path, .unnamed: return nil
        }
    }

    /// Whether the rest of the card may tell what it names.
    var needsCard: Bool {
        switch kind {
        case .link, .id, .path: return false
        case .code, .unnamed: return true
        case .name: if case .sizes? = meaning { return true } else { return false }
        }
    }

    /// Whether it cannot be taken for other words.
    var isExplicit: Bool { kind == .link || kind == .id }
}
