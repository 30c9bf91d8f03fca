import Foundation
import ModelCards
import Testing

/// The quick reader of YAML beside Yams: what it reads is what Yams reads, and the usual shapes it reads itself.
struct YAMLOracleTests {
    static let usual: [String] = [
        "license: mit\n",
        "license: mit",
        "a: b\r\nc:\r\n- d\r\n- e\r\n",
        "tags:\n- a\n- b\nlanguage:\n  - en\n  - 'no'\n",
        "a:   b   # remark\nc: # remark\n  - d # remark\n# remark\ne: f#g\n",
        "a:\nb: ~\nc: null\nd:\n\n\ne: ''\nf: \"\"\n",
        "- a: 1\n",
        "x:\n- a: 1\n  b:\n    c: d\n- - e\n  - f\n-\n  g: h\n-\n- i\n",
        "x: [a, 'b, c', \"d\", [e, f], {g: h, i: }, ]\ny: []\nz: {}\n",
        "x: [\n  a,\n  b\n]\ny: {a: b,\n  c: [d]}\n",
        "text: one\n  two\n\n  three\nnext: x\n",
        "text: 'one\n  two\n\n\n  it''s  three '\nnext: x\n",
        "text: \"one \\\"two\\\"\\n\\u00e9 \\x41\n   three  \"\nnext: x\n",
        "text: |\n  one\n   two\n\n  three\n\nnext: x\n",
        "text: |-\n  one\n\n\nnext: |+\n  two\n\n\nlast: >\n  three\n  four\n\n  five\n    six\n  seven\n",
        "text: >-\n\n  one\n  two\n",
        "text: |\nnext: x\n",
        "list:\n- |\n  one\n- >-\n  two\n  three\n- 'four'\n",
        "\"quoted key\": a\n'other key' : b\nplain key with spaces: c\n",
        "model-index:\n- name: m\n  results:\n  - task:\n      type: t\n    metrics:\n    - type: acc\n      value: 53.84\n",
        "url: https://example.org/a?b=c#d\ntime: 12:30\n",
        "- a\n",
        "# only a remark\n",
        "\n\n",
        "a: -1\nb: -x\nc: .5\nd: 'x'\ne: é – 漢字 🤗\n",
        "widget:\n- text: |\n    - one: two\n    # no remark\n  title: x\n",
    ]

    static let odd: [String] = [
        "a: b: c\n", "a: &x 1\nb: *x\n", "a: !!str 1\n", "a: 'b\n", "a: [b\n", "a:\tb\n", "\ta: b\n", "a: b\na: c\n", "? a\n: b\n", "a: @b\n",
        "a: `b`\n",
        "a: |2\n   b\n", "a: b\n  c: d\n", "a:\n  - b\n c\n", "%YAML 1.2\n---\na: b\n", "a: b\n...\nc: d\n", "[a, b]\n", "plain\n", "a: \"\\q\"\n",
        "a: [b,, c]\n", "a: {b}\n", "a: [b: c]\n", "a: {b: c}}\n", "a: 'b' c\n", "a: \"b\\\n  c\"\n", "{{ a }}: b\n", "a: {{ b }}\n", "a: - b\n",
        "a: *\n",
        "a: \"b\"#c\n", "a:\n    b: c\n  d: e\n", "a: b\u{85}c: d\n", "a: \u{FEFF}b\n", "a: b\u{2028}c\n", "a: \u{7F}\n", "a: > \n\n      x\n   y\n",
        "a: b #c\n  d\n", "a: [b #c\n]\n", "a: 'b\n--- c'\n", "--- a: b\n", "a: ,\n", "a: %b\n", "a: x\n- y\n", "a: \"\\ud800\"\n", "a: [b\n  c]\n",
    ]

    @Test(arguments: usual) func `usual front matter is read quickly and as Yams reads it`(text: String) throws {
        let bytes = Array(text.utf8)
        let general = try #require(MetadataOutline.general(bytes))
        if case .sequence = general {
            #expect(MetadataOutline.quick(bytes) == nil)
        } else {
            #expect(MetadataOutline.quick(bytes) == general)
        }
    }

    @Test(arguments: odd) func `odd front matter is left to Yams or read alike`(text: String) {
        let bytes = Array(text.utf8)
        guard let quick = MetadataOutline.quick(bytes) else { return }
        #expect(quick == MetadataOutline.general(bytes))
    }

    /// How many times the usual number of random texts are tried: `PEDIGREE_FUZZ`.
    static let effort = Int(ProcessInfo.processInfo.environment["PEDIGREE_FUZZ"] ?? "") ?? 1

    @Test(arguments: 0..<8) func `random front matter is read as Yams reads it`(seed: Int) {
        var writer = RandomYAML(seed: UInt64(seed))
        var quickCount = 0
        for _ in 0..<1500 * Self.effort {
            let text = writer.document()
            let bytes = Array(text.utf8)
            guard let quick = MetadataOutline.quick(bytes) else { continue }
            quickCount += 1
            guard quick == MetadataOutline.general(bytes) else {
                Issue.record("read differently: \(text.debugDescription)")
                return
            }
        }
        #expect(quickCount > 400 * Self.effort)
    }

    @Test(arguments: 0..<4) func `front matter with random damage is left to Yams or read alike`(seed: Int) {
        var writer = RandomYAML(seed: UInt64(1000 + seed))
        for _ in 0..<3000 * Self.effort {
            let bytes = writer.damaged(Array(writer.document().utf8))
            guard let quick = MetadataOutline.quick(bytes), quick != MetadataOutline.general(bytes) else { continue }
            Issue.record("read differently: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
            return
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"] != nil))
    func `the front matter of real cards is read as Yams reads it`() throws {
        let root = URL(filePath: ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"] ?? "").appending(path: "cards")
        var (all, quickly) = (0, 0)
        for folder in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
            guard let data = try? Data(contentsOf: root.appending(path: folder).appending(path: "README.md")) else { continue }
            let card = [UInt8](data)
            guard let range = MetadataOutline.frontMatter(of: card) else { continue }
            all += 1
            let bytes = Array(card[range])
            guard let quick = MetadataOutline.quick(bytes) else { continue }
            quickly += 1
            #expect(quick == MetadataOutline.general(bytes), "\(folder)")
        }
        #expect(all > 0)
        #expect(Double(quickly) >= 0.95 * Double(all), "\(quickly) of \(all) were read quickly")
    }
}
