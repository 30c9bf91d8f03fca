/// One word of a repository's name, with what words of its kind say.
///
/// Two words are the same when text and kind are: `v0.1` and `0.1` are one version.
public struct NameToken: Hashable, Sendable {
    /// What a word says.
    public enum Kind: Int, CaseIterable, Sendable {
        /// A word that is none of the others: the line, the author's own title.
        case word
        /// How large: `7b`, `a3b`, `8x7b`, `small`.
        case size
        /// A version: `2.5` of `Qwen2.5` and of `v2.5`.
        case version
        /// A date: `2507`, `0324`.
        case date
        /// What kind of model of its size: `instruct`, `vision`, `32k`.
        case variant
        /// The plain model of its size, or a word for the library's format: `base`, `pt`, `hf`.
        case plain
        /// A mark of quantization, of a format or of a converter: `gguf`, `4bit`, `unsloth`.
        case mark
    }

    /// The word, folded; of a version the number alone.
    public let text: String
    /// What it says.
    public let kind: Kind
    /// Whether it is a version that was written with its mark: `v0.1`.
    var hasMark = false

    /// Compares what the words say.
    public static func == (left: NameToken, right: NameToken) -> Bool { left.kind == right.kind && left.text == right.text }

    /// Hashes what the word says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(text)
    }
}
