/// JSON that is the same in every answer: braces, and keys of which it is known that nothing in them needs an escape.
struct JSONPart: Sendable {
    /// UTF-8.
    let bytes: [UInt8]

    /// Prepares a part.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }
}
