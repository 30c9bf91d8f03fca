/// The keys that a condensed GGUF header has besides those of its file.
enum GGUFCondensing {
    /// How many bytes the file has.
    static let fileSizeKey = "pedigree.file_size"
    /// Where the data begin in the file.
    static let dataOffsetKey = "pedigree.data_offset"
    /// Stands before the key of a value that was left out; the value is how many elements or bytes it had.
    static let omittedPrefix = "pedigree.omitted."

    /// How many keys a condensed header may have, for a file of so many: one more for each value that was left out, and two.
    static func keyCount(for keyCount: Int) -> UInt64 { 2 * UInt64(keyCount) + 2 }
    /// How many bytes a key may have, for a file whose keys have so many.
    static func nameByteCount(for nameByteCount: Int) -> Int { nameByteCount + omittedPrefix.utf8.count }
    /// Whether a key is one of these, which no entry of a file is.
    static func isOwn(_ key: String) -> Bool { key == fileSizeKey || key == dataOffsetKey || key.hasPrefix(omittedPrefix) }

    /// The extra entries of a header.
    static func entries(of header: GGUFHeader) -> [GGUFHeader.Entry] {
        var entries: [GGUFHeader.Entry] = []
        if let count = header.fileByteCount { entries.append(GGUFHeader.Entry(key: fileSizeKey, value: .uint64(count))) }
        if let offset = header.dataOffset { entries.append(GGUFHeader.Entry(key: dataOffsetKey, value: .uint64(offset))) }
        for entry in header.entries {
            switch entry.value {
            case .longText(let count), .longArray(of: _, let count):
                entries.append(GGUFHeader.Entry(key: omittedPrefix + entry.key, value: .uint64(count)))
            default: break
            }
        }
        return entries
    }
}
