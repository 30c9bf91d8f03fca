import ModelCards

/// YAML and JSON.
extension ParserCase {
    static let texts: [ParserCase] = [
        ParserCase(
            "yaml", "front matter, by the quick reader beside Yams", maximumByteCount: 2048, words: yamlWords,
            seeds: { file in
                if file.isCard { return MetadataOutline.frontMatter(of: file.bytes).map { [Array(file.bytes[$0])] } ?? [] }
                return file.name.hasSuffix(".yml") || file.name.hasSuffix(".yaml") ? [file.bytes] : []
            },
            violation: { bytes in
                let general = MetadataOutline.general(bytes)
                guard let quick = MetadataOutline.quick(bytes), quick != general else { return nil }
                return "the quick reader and Yams disagree:\n\(quick)\n\(general.map { "\($0)" } ?? "Yams refuses")"
            }),
        ParserCase(
            "json", "a JSON text", maximumByteCount: 2048, words: ["{\"", "\":", "null", "true", "1e9", "\\u0000", "\\ud83e\\udd17", "[[", "]]"],
            seeds: { $0.name.hasSuffix(".json") ? [$0.bytes] : $0.name.hasSuffix(".jsonl") ? $0.lines : [] },
            violation: { bytes in
                MetadataOutline.json(bytes) == MetadataOutline.json(bytes) ? nil : "the same bytes were read differently"
            }),
    ]

    static let yamlWords = [
        "---\n", "\n- ", ": ", " #", "|\n  ", ">-\n  ", "&a ", "*a", "!!str ", "? ", "{a: b}", "[a, b]", "''", "\"\\u00e9\"", "\"\\", "...\n",
        "%YAML",
        "\r\n", "\t", "<<: ", "~", "null", "base_model: ", "base_model_relation: ", "tags:\n- ", "model-index:\n", "license: ", "language: ",
    ]
}
