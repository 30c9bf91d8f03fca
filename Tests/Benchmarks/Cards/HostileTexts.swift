/// Files made to cost time, with names for the report. Sizes are of the dangerous part.
enum HostileTexts {
    static let megabyte = 1 << 20

    static var all: [HostileFile] {
        cards.map { HostileFile($0.name, "README.md", Array($0.text.utf8)) }
            + configurations.map { HostileFile($0.name, $0.path, Array($0.text.utf8)) }
            + weightHeaders
    }

    static func repeated(_ text: String, _ byteCount: Int) -> String { String(repeating: text, count: byteCount / text.utf8.count) }

    private static func matter(_ yaml: String) -> String { "---\nlicense: mit\n\(yaml)\n---\n" }

    private static var cards: [(name: String, text: String)] {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        var allowedBomb = "a0: &a0 [\(repeated("x, ", 50_000))]\n"
        for level in 1...5 { allowedBomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
        let staircase = (0..<2000).map { repeated(" ", $0 % 60) + "k:" }.joined(separator: "\n")
        let block = "```yaml\nmerge_method: linear\nmodels:\n- model: acme/m\n- model: hill/m\n```\n"
        return [
            ("a line of 1 MB", matter("title: \(repeated("x", megabyte))")),
            ("a quoted text of 1 MB over lines", matter("title: '\(repeated("x\n  ", megabyte))'")),
            ("a quoted text of 1 MB that does not end", matter("title: \"\(repeated("x ", megabyte))")),
            ("brackets, 1 MB", matter("x: \(repeated("[", megabyte))")),
            ("brackets, 60 kB", matter("x: \(repeated("[", 60_000))")),
            ("dashes, 100 kB", matter("x:\n  \(repeated("- ", 100_000))")),
            ("question marks, 60 kB", matter(repeated("? ", 60_000))),
            ("anchors, 60 kB", matter("x: \(repeated("&a ", 60_000))")),
            ("tags, 60 kB", matter("x: \(repeated("!a ", 60_000))")),
            ("stairs of indentation, 60 kB", matter(staircase)),
            ("a bomb of 60 aliases", matter(bomb)),
            ("a bomb of 15 aliases over 50 kB", matter(allowedBomb)),
            ("odd YAML, 60 kB", matter("x: !t [\(repeated("a, ", 60_000))]")),
            ("odd YAML, 100 kB", matter("x: !t [\(repeated("a, ", 100_000))]")),
            ("odd YAML in 100 keys", matter((0..<100).map { "k\($0): !t [\(repeated("a, ", 600))]" }.joined(separator: "\n") + "\nz: @")),
            ("keys that stand twice, 100 kB", matter(repeated("k: v\n", 100_000))),
            ("keys below that stand twice, 100 kB", matter("x:\n" + repeated("  k: v\n", 100_000))),
            ("odd keys that stand twice, 100 kB", matter(repeated("k: @v\n", 100_000))),
            ("tabs, 1 MB", matter("x:\n" + repeated("\t- a\n", megabyte))),
            ("list of tags, 1 MB", matter("tags:\n" + repeated("- tag\n", megabyte))),
            ("base models, 1 MB", matter("base_model:\n" + repeated("- acme/m\n", megabyte))),
            ("paths as base models, 1 MB", matter("base_model:\n" + repeated("- /a/b/c\n", megabyte))),
            ("front matter that does not end, 4 MB", "---\n" + repeated("k: v\n", 4 * megabyte - 8)),
            ("carriage returns, 4 MB", "---\r\n" + repeated("\r\n", 4 * megabyte - 8)),
            ("fences, 4 MB", repeated("```\n", 4 * megabyte - 8)),
            ("merge blocks, 4 MB", repeated(block, 4 * megabyte - 128)),
            ("brackets in a merge block, 60 kB", "```yaml\nmodels: \(repeated("[", 60_000))\n```\n"),
            ("documents in a merge block, 1 MB", "```yaml\nmodels:\n" + repeated("---\n- model: a/b\n", megabyte)),
            ("origins in prose, 4 MB", matter("") + repeated("This model is a fine-tuned version of acme/river-7b.\n\n", 4 * megabyte - 64)),
            ("names in prose, 4 MB", matter("") + repeated("acme/river-7b ", 4 * megabyte - 64)),
            ("cues in prose, 4 MB", matter("") + repeated("based on quantized from ", 4 * megabyte - 64)),
            ("prose, 4 MB", matter("") + repeated("All day the river ran.\n", 4 * megabyte - 64)),
            ("links, 4 MB", matter("") + repeated("[a](https://huggingface.co/a/b) ", 4 * megabyte - 64)),
            ("open brackets of links, 4 MB", matter("") + repeated("[", 4 * megabyte - 64)),
            ("table bars, 4 MB", matter("") + repeated("| a ", 4 * megabyte - 64)),
            ("beyond 4 MB", repeated("x", 4 * megabyte + 1)),
        ]
    }

    private static var configurations: [(name: String, path: String, text: String)] {
        [
            ("JSON brackets, 1 MB", "config.json", repeated("[", megabyte)),
            ("JSON keys, 1 MB", "config.json", "{" + (0..<70_000).map { "\"key\($0)\": 1" }.joined(separator: ",") + "}"),
            ("JSON keys that stand twice, 1 MB", "config.json", "{" + repeated("\"k\": 1,", megabyte) + "\"k\": 1}"),
            ("JSON escapes, 1 MB", "config.json", "{\"model_type\": \"" + repeated("\\u00e9", megabyte) + "\"}"),
            ("JSON digits, 1 MB", "config.json", "{\"hidden_size\": " + repeated("9", megabyte) + "}"),
            ("JSON lists, 4 MB", "adapter_config.json", "{\"target_modules\": [" + repeated("\"a\",", 4 * megabyte - 64) + "\"a\"]}"),
        ]
    }
}
