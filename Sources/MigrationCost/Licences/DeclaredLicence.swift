import Lineage

/// What a model says of its licence.
public enum DeclaredLicence: Hashable, Sendable {
    /// A licence whose duties are known.
    case known(Licence)
    /// A licence that the rules do not have, as it is written. What it asks for is not guessed.
    case unknown(String)
    /// The model declares none: nothing is permitted, and nothing is dropped.
    case undeclared

    /// The licence where it is known.
    public var licence: Licence? {
        if case .known(let licence) = self { licence } else { nil }
    }

    /// The licence as an answer names it; nil where there is none.
    public var word: String? {
        switch self {
        case .known(let licence): licence.id
        case .unknown(let word): word
        case .undeclared: nil
        }
    }
}
