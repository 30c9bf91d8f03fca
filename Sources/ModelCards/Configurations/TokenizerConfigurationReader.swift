private import Crypto
internal import Lineage

/// Reads a `tokenizer_config.json` and the chat templates that stand in files of their own.
enum TokenizerConfigurationReader {
    /// The most bytes of a template that is hashed.
    static let maximumTemplateByteCount = 1 << 20
    /// Lengths from here on stand for "no limit": the library writes 10^30.
    static let endlessLength: Int64 = 1_000_000_000_000

    /// Reads the class, the longest sequence and the chat template.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) {
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return }
        let fields = ConfigurationFields(tree, tree.root)
        var facts = TokenizerFacts()
        facts.className = fields.text("tokenizer_class").map { draft.cut($0, field: "tokenizer_class", line: 1) }
        facts.maximumLength = fields.count("model_max_length").flatMap { $0 > 0 && $0 < endlessLength ? $0 : nil }
        if let template = template(in: fields) { facts.chatTemplateSHA256 = digest(tree.bytes(template), line: tree.line(template), draft: &draft) }
        if facts != TokenizerFacts() { draft.facts.tokenizer = facts }
    }

    /// Reads a template: the text of a `.jinja` file, or the `chat_template` of a JSON file.
    static func readTemplate(_ bytes: [UInt8], draft: inout DocumentDraft) {
        var facts = TokenizerFacts()
        if foldedName(draft.path).hasSuffix(".json") {
            guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return }
            guard let template = template(in: ConfigurationFields(tree, tree.root)) else { return }
            facts.chatTemplateSHA256 = digest(tree.bytes(template), line: tree.line(template), draft: &draft)
        } else {
            facts.chatTemplateSHA256 = digest(bytes[...], line: 1, draft: &draft)
        }
        if facts != TokenizerFacts() { draft.facts.tokenizer = facts }
    }

    /// The template as text, or of a list of named ones that named `default`.
    private static func template(in fields: ConfigurationFields) -> Int? {
        guard let value = fields.value("chat_template") else { return nil }
        if fields.text("chat_template") != nil { return value }
        for element in fields.list("chat_template", limit: 100) ?? [] {
            let named = ConfigurationFields(fields.tree, element)
            if named.text("name") == "default", named.text("template") != nil { return named.value("template") }
        }
        return nil
    }

    /// SHA-256 (FIPS 180-4) in hexadecimal digits; nil for a template that is empty or beyond the bound.
    private static func digest(_ template: ArraySlice<UInt8>, line: Int, draft: inout DocumentDraft) -> String? {
        guard !template.isEmpty else { return nil }
        guard template.count <= maximumTemplateByteCount else {
            draft.note(.templateTooLarge, "\(template.count) bytes of chat template; at most \(maximumTemplateByteCount) are read", line: line)
            return nil
        }
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: Array(template)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] })
    }
}
