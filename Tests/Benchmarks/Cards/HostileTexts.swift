/// Cards made to cost time, with names for the report.
enum HostileTexts {
    static var all: [(name: String, card: String)] {
        let megabyte = 1 << 20
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let block = "```yaml\nmerge_method: linear\nmodels:\n- model: acme/m\n- model: hill/m\n```\n"
        return [
            ("a line of 1 MB", "---\nlicense: mit\ntitle: \(String(repeating: "x", count: megabyte))\n---\n"),
            ("a quoted text of 1 MB over lines", "---\ntitle: '\(String(repeating: "x\n  ", count: megabyte / 4))'\n---\n"),
            ("brackets, 1 MB", "---\nx: \(String(repeating: "[", count: megabyte))\n---\n"),
            ("brackets, 100 kB", "---\nx: \(String(repeating: "[", count: 100_000))\n---\n"),
            ("dashes, 100 kB", "---\nx:\n  \(String(repeating: "- ", count: 50_000))\n---\n"),
            ("a bomb of aliases", "---\n\(bomb)---\n"),
            ("odd YAML, 100 kB", "---\nx: !t [\(String(repeating: "a, ", count: 33_000))]\n---\n"),
            ("keys that stand twice, 100 kB", "---\n\(String(repeating: "k: v\n", count: 20_000))---\n"),
            ("odd keys that stand twice, 100 kB", "---\n\(String(repeating: "k: @v\n", count: 16_000))---\n"),
            ("tags, 1 MB", "---\ntags:\n\(String(repeating: "- tag\n", count: megabyte / 6))---\n"),
            ("fences, 1 MB", String(repeating: "```\n", count: megabyte / 4)),
            ("merge blocks, 350 kB", String(repeating: block, count: 5000)),
            ("prose, 4 MB", "---\nlicense: mit\n---\n" + String(repeating: "All day the river ran.\n", count: megabyte / 6)),
        ]
    }
}
