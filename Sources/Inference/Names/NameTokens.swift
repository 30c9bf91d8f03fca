import Lineage

/// The words of a repository's name in order, cut finely enough that other spellings of the same name give the same words.
///
/// `Llama2-13B-chat-GPTQ` gives `llama`, `2`, `13b`, `chat`, `gptq`; `Qwen2.5` and `qwen-2.5` give the same two words.
public struct NameTokens: Sendable {
    /// The most words of a name that are read.
    static let maximumCount = 30

    /// The words; at most ``maximumCount``.
    public let list: [NameToken]

    /// Cuts a name without its organisation. Complexity: O(*n*).
    public init(_ name: some StringProtocol) {
        var list: [NameToken] = []
        for piece in Self.pieces(of: Array(foldedName(name).utf8)) where list.count < Self.maximumCount { Self.add(piece, to: &list) }
        self.list = Array(list.prefix(Self.maximumCount))
    }

    private init(list: [NameToken]) { self.list = list }

    /// The words without the marks: what a copy in another format keeps of its parent's name.
    public var stem: [NameToken] { list.filter { $0.kind != .mark } }

    /// The same name without some words, each taken out once.
    func without(_ words: [NameToken]) -> NameTokens {
        var left = words
        return NameTokens(
            list: list.filter { token in
                guard let place = left.firstIndex(of: token) else { return true }
                left.remove(at: place)
                return false
            })
    }

    /// The words of one kind, sorted.
    func texts(of kind: NameToken.Kind) -> [String] { list.lazy.filter { $0.kind == kind }.map(\.text).sorted() }

    /// Cuts at everything but letters, digits and decimal points; an underscore between two digits is one.
    private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var current: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isBetweenDigits = index > 0 && index + 1 < bytes.count && bytes[index - 1].isDigit && bytes[index + 1].isDigit
            if byte.isDigit || byte.isSmallLetter || byte >= 0x80 {
                current.append(byte)
            } else if isBetweenDigits, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
                current.append(UInt8(ascii: "."))
            } else if !current.isEmpty {
                pieces.append(current)
                current = []
            }
        }
        if !current.isEmpty { pieces.append(current) }
        return pieces
    }

    private static func add(_ piece: [UInt8], to list: inout [NameToken]) {
        let word = String(decoding: piece, as: UTF8.self)
        if let kind = NameWords.kind(word) { return list.append(NameToken(text: word, kind: kind)) }
        let letters = piece.prefix { !$0.isDigit }.count
        if letters <= 1 {
            let isVersion = letters == 0 || piece.first == UInt8(ascii: "v")
            let number = piece[letters...]
            let digits = number.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
            if isVersion, digits.count == number.count {
                let text = String(decoding: number, as: UTF8.self)
                return list.append(
                    NameToken(text: text, kind: letters == 0 ? NameWords.kind(ofNumber: text) : .version, hasMark: letters == 1))
            }
            let rest = number[digits.endIndex...]
            if letters == 0, rest.count >= 3, rest.allSatisfy({ !$0.isDigit }) {
                add(Array(digits), to: &list)
                return add(Array(rest), to: &list)
            }
            return list.append(NameToken(text: word, kind: .word))
        }
        add(Array(piece[..<letters]), to: &list)
        add(Array(piece[letters...]), to: &list)
    }
}
