/// The id of a licence as the Hub writes it.
public enum LicenseIdentifier {
    /// The most bytes of an id; longer texts are descriptions.
    public static let maximumByteCount = 60

    /// Spellings that cards use for ids of the Hub's licence list, folded, spaces and underscores as hyphens.
    ///
    /// Source: the table of licences in the Hub's documentation of repositories; the left side is what
    /// people write instead.
    static let spellings: [String: String] = [
        "apache": "apache-2.0", "apache-2": "apache-2.0", "apache2": "apache-2.0", "apache2.0": "apache-2.0", "apache-license-2.0": "apache-2.0",
        "apache-2.0-license": "apache-2.0", "apache-license-version-2.0": "apache-2.0", "apache-license,-version-2.0": "apache-2.0",
        "mit-license": "mit", "the-mit-license": "mit",
        "gpl3": "gpl-3.0", "gpl-3": "gpl-3.0", "gplv3": "gpl-3.0", "gpl-v3": "gpl-3.0", "agpl3": "agpl-3.0", "agpl-3": "agpl-3.0",
        "agplv3": "agpl-3.0", "gpl2": "gpl-2.0", "gpl-2": "gpl-2.0", "gplv2": "gpl-2.0", "bsd-3": "bsd-3-clause", "bsd3": "bsd-3-clause",
        "cc-by-4": "cc-by-4.0", "cc-by-nc-4": "cc-by-nc-4.0", "cc-by-sa-4": "cc-by-sa-4.0", "cc0": "cc0-1.0",
        "llama-2": "llama2", "llama-3": "llama3", "llama-3.1": "llama3.1", "llama-3.2": "llama3.2", "llama-3.3": "llama3.3",
    ]

    /// Folds a licence as written to the Hub's spelling: lower case, hyphens, known other spellings.
    ///
    /// - Parameter written: What stands in the card, without list syntax.
    /// - Returns: The id, or nil when the text is empty or too long to be one.
    public static func normalized(_ written: some StringProtocol) -> String? {
        let folded = foldedName(written).split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: "-")
        guard !folded.isEmpty, folded.utf8.count <= maximumByteCount else { return nil }
        return spellings[folded] ?? folded
    }
}
