internal import Lineage

/// The ids that a card names or links to outside of code, with their lines.
///
/// They are looked for only where they matter: a name without an organisation may be the last part of one, and a fork in another format may link
/// to what it was made from without a word.
struct CardIDs {
    /// At most ``maximumCount``, in the order of the card.
    private(set) var list: [ModelID] = []
    private(set) var lines: [ModelID: Int] = [:]

    static let maximumCount = 300
    private static let maximumByteCount = 1 << 20

    /// None.
    init() {}

    /// Reads the prose from a place on.
    init(_ bytes: [UInt8], from start: Int, line: Int) {
        var lexer = ProseLexer(bytes)
        var byteCount = 0
        for block in ProseBlocks(bytes, from: start, line: line) where block.kind != .code && block.signs.contains(.name) {
            byteCount += block.range.count
            guard list.count < Self.maximumCount, byteCount < Self.maximumByteCount else { return }
            lexer.reset()
            lexer.read(block.range)
            for address in lexer.links + lexer.bareLinks where HubLink(bytes, address) == .model { add(bytes, address, block) }
            for token in lexer.tokens where token.kind == .id || token.kind == .code { add(bytes, token.range, block) }
        }
    }

    private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ block: ProseBlock) {
        guard range.count < 500, bytes[range].contains(UInt8(ascii: "/")) || bytes[range].contains(Byte.colon),
            case .model(let id, _) = WrittenName.reading(String(decoding: bytes[range], as: UTF8.self)), lines[id] == nil
        else { return }
        list.append(id)
        lines[id] = block.line + bytes[block.range.lowerBound..<max(block.range.lowerBound, range.lowerBound)].count { $0 == Byte.newline }
    }
}
