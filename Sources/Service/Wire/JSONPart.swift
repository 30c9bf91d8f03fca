/// JSON that is the same in every answer: braces, and keys of which it is known that nothing in them needs an escape.
///
/// It stands in the value itself, since a page writes a thousand parts: an array would be counted up and down for each.
struct JSONPart: Sendable {
    /// UTF-8, and what is behind it.
    private var room = InlineArray<128, UInt8>(repeating: 0)
    private let count: Int

    /// Prepares a part of at most 128 bytes.
    init(_ text: String) {
        count = text.utf8.count
        precondition(count <= room.count, "a part has at most \(room.count) bytes: \(text)")
        for (index, byte) in text.utf8.enumerated() { room[index] = byte }
    }

    /// Writes the part behind some bytes.
    @inline(__always) func append(to bytes: inout [UInt8]) {
        // By its span: an element of an inline array is read from a copy of all of it.
        let text = room.span
        bytes.append(addingCapacity: count) { free in
            for index in 0..<count { free.append(text[index]) }
        }
    }
}
