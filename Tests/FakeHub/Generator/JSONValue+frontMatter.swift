extension JSONValue {
    /// An object of texts and lists of texts as the YAML of a card, one field after the other.
    var frontMatter: String {
        (fields ?? []).map { field in
            switch field.value {
            case .list(let list): "\(field.name):\n" + list.map { "- \(Self.scalar($0))\n" }.joined()
            default: "\(field.name): \(Self.scalar(field.value))\n"
            }
        }.joined()
    }

    /// A text that YAML 1.1 or 1.2 could take for something else is quoted: `no`, `4-bit` is not, `1.5` is.
    private static func scalar(_ value: JSONValue) -> String {
        guard let text = value.text else { return String(decoding: value.bytes, as: UTF8.self) }
        let isPlain =
            text.utf8.first.map { (65...90).contains($0) || (97...122).contains($0) } ?? false
            && text.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/".utf8.contains($0) }
            && !["no", "yes", "on", "off", "y", "n", "true", "false", "null"].contains(text.lowercased())
        return isPlain ? text : String(decoding: value.bytes, as: UTF8.self)
    }
}
