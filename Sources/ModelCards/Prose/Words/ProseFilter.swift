/// A table of bits that tells nearly all words apart from those that can state an origin.
enum ProseFilter {
    private static let count = 1 << 16

    /// Two bits a key: cue and beginning of a known name.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: count)
        for (key, meaning) in ProseWords.table where meaning.has([.made, .active, .product, .manner, .format, .beginning, .after]) {
            table[slot(key)] |= ProseSigns.cue.rawValue
        }
        for key in OriginLabels.anchors { table[slot(key)] |= ProseSigns.cue.rawValue }
        for key in KnownModels.beginnings { table[slot(key)] |= ProseSigns.known.rawValue }
        return table
    }()

    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key ^ key >> 32) & UInt64(count - 1)) }

    /// What a word may be, by a table that the caller holds.
    static func signs(of key: UInt64, in table: [UInt8]) -> UInt8 { table[slot(key)] }

    /// What a word may be.
    static func signs(of key: UInt64) -> ProseSigns { ProseSigns(rawValue: table[slot(key)]) }
}
