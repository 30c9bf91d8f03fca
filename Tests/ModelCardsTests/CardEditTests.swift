import Lineage
import ModelCards
import Testing

/// Declaring a parent in a card without touching anything else.
@Suite struct CardEditTests {
    private func edited(_ card: String, _ parents: [String] = ["org/base"], _ relation: Relation? = .finetune) throws -> String {
        let bytes = try CardEdit.declaring(try parents.map { try ModelID($0) }, relation: relation, in: Array(card.utf8), of: try ModelID("ada/fork"))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("---\nlicense: mit\n---\n# Fork\n", "---\nlicense: mit\nbase_model: org/base\nbase_model_relation: finetune\n---\n# Fork\n"),
        ("# Fork\n", "---\nbase_model: org/base\nbase_model_relation: finetune\n---\n# Fork\n"),
        ("", "---\nbase_model: org/base\nbase_model_relation: finetune\n---\n"),
        ("---\r\nlicense: mit\r\n---\r\nx", "---\r\nlicense: mit\r\nbase_model: org/base\r\nbase_model_relation: finetune\r\n---\r\nx"),
        ("\u{FEFF}---\nlicense: mit\n---\n", "\u{FEFF}---\nlicense: mit\nbase_model: org/base\nbase_model_relation: finetune\n---\n"),
        ("\u{FEFF}text", "\u{FEFF}---\nbase_model: org/base\nbase_model_relation: finetune\n---\ntext"),
        (
            "---\nbase_model: []\ntags:\n- a\n- b # kept\n---\n",
            "---\nbase_model: org/base\ntags:\n- a\n- b # kept\nbase_model_relation: finetune\n---\n"
        ),
        (
            "---\nbase_model:\n  - ./output\n# said by hand\nbase_model_relation: adapter\nlicense: mit\n---\n",
            "---\nbase_model: org/base\n# said by hand\nbase_model_relation: finetune\nlicense: mit\n---\n"
        ),
        ("---\n# only a comment\n---\nx", "---\n# only a comment\nbase_model: org/base\nbase_model_relation: finetune\n---\nx"),
        (
            "---\nlicense: mit\nextra_gated_prompt: |\n  base_model: not/this\n---\n",
            "---\nlicense: mit\nextra_gated_prompt: |\n  base_model: not/this\nbase_model: org/base\nbase_model_relation: finetune\n---\n"
        ),
    ])
    func `the fields come where they belong and every other byte stays`(card: String, wanted: String) throws {
        #expect(try Array(edited(card).utf8) == Array(wanted.utf8))
    }

    @Test func `several parents are a list, and a relation that the Hub does not know is left out`() throws {
        #expect(
            try edited("---\nlicense: mit\n---\n", ["org/a", "org/b"], .merge)
                == "---\nlicense: mit\nbase_model:\n- org/a\n- org/b\nbase_model_relation: merge\n---\n")
        #expect(try edited("---\nlicense: mit\n---\n", ["org/a"], .reupload) == "---\nlicense: mit\nbase_model: org/a\n---\n")
    }

    @Test func `a name that means something to YAML is quoted`() throws {
        #expect(try edited("x\n", ["org/a,b"], nil).contains("base_model: 'org/a,b'\n"))
    }

    @Test(arguments: [
        "---\n{license: mit}\n---\n", "---\nlicense: mit\n", "---\n- a\n- b\n---\n", "---\n\"a\n b\": c\n---\n", "---\n? a\n: b\n---\n",
    ])
    func `front matter that is no list of fields is left alone`(card: String) {
        #expect(throws: CardEdit.Refusal.self) { try edited(card) }
    }

    @Test func `what would not be read back is refused`() {
        // The tag names another parent.
        #expect(throws: CardEdit.Refusal.notReadBack) { try edited("---\ntags:\n- base_model:other/model\n---\n") }
    }

    @Test func `a difference of nothing is empty`() {
        #expect(UnifiedDiff.text(path: "README.md", before: Array("a\nb".utf8), after: Array("a\nb".utf8)).isEmpty)
    }
}
