/// The tokens `<0x00>` … `<0xFF>` that stand for bytes of characters that a vocabulary lacks.
struct ByteTokens: Sendable {
    private let ids: [Int32?]

    /// Looks them up in a vocabulary.
    init(in vocabulary: ScalarTrie) {
        ids = (0..<256).map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return vocabulary[ScalarText.scalars("<0x\(digits.count == 1 ? "0" : "")\(digits)>")]
        }
    }

    /// The tokens of a text's bytes; nil where one is missing.
    func ids(of text: some Sequence<UInt32>) -> [Int32]? {
        var bytes: [UInt8] = []
        for scalar in text { ScalarText.appendBytes(of: scalar, to: &bytes) }
        var found: [Int32] = []
        for byte in bytes {
            guard let id = ids[Int(byte)] else { return nil }
            found.append(id)
        }
        return found
    }
}
