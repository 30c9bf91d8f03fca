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
        let isLowerCase = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        return isLowerCase && stems.contains { name.hasPrefix($0) && isWhole($0, in: name) }
    }

    /// A stem that ends in a letter or digit is followed by nothing or by a hyphen.
    private static func isWhole(_ stem: String, in name: some StringProtocol) -> Bool {
        if stem.hasSuffix("-") { return name.utf8.count > stem.utf8.count }
        let rest = name.utf8.dropFirst(stem.utf8.count)
        return rest.first.map { $0 == UInt8(ascii: "-") } ?? true
    }
}
