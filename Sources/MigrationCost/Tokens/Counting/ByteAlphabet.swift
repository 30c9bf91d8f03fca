/// The scalars that byte-level tokenizers write bytes as, from GPT-2's `bytes_to_unicode`: what Latin-1 prints stands for itself, the rest follows
/// from U+0100.
enum ByteAlphabet {
    private static let scalars: [UInt32] = {
        var next: UInt32 = 0x100
        return (0..<256 as Range<UInt32>).map { byte in
            if (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || (0xAE...0xFF).contains(byte) { return byte }
            defer { next += 1 }
            return next
        }
    }()

    /// The text with each byte of its UTF-8 as one scalar.
    static func encoded(_ text: some Sequence<UInt32>) -> [UInt32] {
        var bytes: [UInt8] = []
        for scalar in text { ScalarText.appendBytes(of: scalar, to: &bytes) }
        return bytes.map { scalars[Int($0)] }
    }
}
