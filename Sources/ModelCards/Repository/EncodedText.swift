/// Turns the bytes of a document into UTF-8 where a byte order mark says that they are UTF-16.
enum EncodedText {
    /// The bytes as UTF-8; those that already are stay as they are.
    static func utf8(_ bytes: [UInt8], draft: inout DocumentDraft) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        draft.note(.otherEncoding, "the file is UTF-16", line: 1)
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
