/// The names without an organisation under which the first models of the Hub were published.
///
/// Until 2020 the `transformers` library published its own conversions without an organisation; they
/// still resolve (`openai-gpt`, `xlnet-base-cased`). All of them are lower case and begin with the name of one
/// of the architectures of that time, so a rule tells them from a folder's name. Source: the model
/// tables of the `transformers` 2.x and 3.x documentation.
public enum LegacyName {
    /// The architectures whose conversions were published without an organisation.
    static let stems = [
        "albert-", "bert-", "camembert-", "ctrl", "distilbert-", "distilgpt2", "distilroberta-", "flaubert-", "gpt2", "openai-gpt",
        "roberta-", "t5-", "transfo-xl-", "xlm-", "xlnet-",
    ]

    /// Whether a single name may be one of those names rather than a folder or a private name.
    ///
    /// - Parameter name: A name without a slash.
    /// - Complexity: O(*n*) in the bytes of the name.
    public static func isPlausible(_ name: some StringProtocol) -> Bool {
        // Bytes are compared, since every word of a card is asked for.
        guard let first = name.utf8.first, let stems = stemsByInitial[first] else { return false }
        let bytes = Array(name.utf8)
        let isLowerCase = bytes.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        return isLowerCase && stems.contains { bytes.starts(with: $0) && isWhole($0, in: bytes) }
    }

    private static let stemsByInitial = Dictionary(grouping: stems.map { Array($0.utf8) }) { $0[0] }

    /// A stem that ends in a letter or digit is followed by nothing or by a hyphen.
    private static func isWhole(_ stem: [UInt8], in name: [UInt8]) -> Bool {
        if stem.last == UInt8(ascii: "-") { return name.count > stem.count }
        return name.count == stem.count || name[stem.count] == UInt8(ascii: "-")
    }
}
