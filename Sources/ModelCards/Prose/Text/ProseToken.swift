/// A word, mark or name of a card's prose, with its place.
struct ProseToken {
    enum Kind: UInt8 {
        /// A word, folded into ``hash``; a character of scripts without spaces.
        case word
        /// `org/name` as it stands.
        case id
        /// An address.
        case address
        /// A path with more than one slash.
        case path
        /// A code span without white space.
        case code
        case comma, colon, semicolon, open, close, plus, dash, slash, arrow, pipe, equals, percent
        /// The end of a sentence.
        case stop
        /// The end of a line that is not the end of its block.
        case newline
    }

    let kind: Kind
    let start: Int32
    let end: Int32
    /// The folded bytes of a word or code span (FNV-1a, 64 bits); 0 for marks.
    let hash: UInt64
    /// Whether it follows the word before it without a space: `7b` in `llama-7b`.
    let isJoined: Bool
    /// Whether a word begins with a capital or a digit.
    let isCapital: Bool
    /// The link that the token is the text of, or -1.
    var link: Int32 = -1

    var range: Range<Int> { Int(start)..<Int(end) }
}
