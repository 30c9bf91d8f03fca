import Foundation
import MigrationCost
import Testing

/// What is not done as the original does it is refused by name.
@Suite struct TokenizerRefusalTests {
    private static func file(
        model: String = #"{"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": ["a b"]}"#, _ more: String = ""
    ) -> [UInt8] {
        Array("{\"model\": \(model)\(more)}".utf8)
    }

    private static func refusal(_ bytes: [UInt8]) -> String? {
        do throws(TokenizerError) {
            _ = try TextTokenizer(reading: bytes)
            return nil
        } catch { return "\(error)" }
    }

    private static func split(_ pattern: String) -> [UInt8] {
        let written = pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return file(#", "pre_tokenizer": {"type": "Split", "pattern": {"Regex": "\#(written)"}, "behavior": "Isolated", "invert": false}"#)
    }

    @Test func `a small file counts`() throws {
        let tokenizer = try TextTokenizer(reading: Self.file())
        #expect(try tokenizer.count("abab") == 2)
        #expect(try tokenizer.count("") == 0)
        #expect(try tokenizer.count("zz") == 0)
    }

    @Test(arguments: [
        (#", "normalizer": {"type": "Precompiled", "precompiled_charsmap": ""}"#, "the normalizer Precompiled"),
        (#", "normalizer": {"type": "Nmt"}"#, "the normalizer Nmt"),
        (#", "pre_tokenizer": {"type": "UnicodeScripts"}"#, "the pre-tokenizer UnicodeScripts"),
        (#", "pre_tokenizer": {"type": "Split", "pattern": {"String": " "}, "behavior": "Odd", "invert": false}"#, "behavior Odd"),
        (
            #", "normalizer": {"type": "Strip", "strip_left": true, "strip_right": false}, "pre_tokenizer": {"type": "Metaspace", "replacement": "_", "prepend_scheme": "first"}"#,
            "prepend_scheme first"
        ),
    ])
    func `a component that is not supported is named`(more: String, name: String) throws {
        let refusal = try #require(Self.refusal(Self.file(more)))
        #expect(refusal.contains(name) && refusal.contains("not supported"))
    }

    @Test(arguments: [
        #"\w+"#, #"a.b"#, #"^a"#, #"a$"#, #"(?<=a)b"#, #"(a+)+"#, #"a+?"#, #"a{2}+"#, #"[[:alpha:]]"#, #"[a-z&&[^b]]"#, #"\p{Han}"#, #"(?i:é)"#,
        #"(?i:[a-z])"#,
        #"\bword"#, #"a**"#, #"(a"#, #"a)"#, #"[a"#, #"[]a]"#, #"\"#, #"a{3,1}"#, #"(?>a)"#, #"[b-a]"#, #"\x41"#, #"(?!a)*"#,
    ])
    func `a pattern with a part that is not supported is refused`(pattern: String) throws {
        let refusal = try #require(Self.refusal(Self.split(pattern)))
        #expect(refusal.contains("the pattern"))
    }

    @Test func `a pattern that takes quadratic time is stopped`() throws {
        let tokenizer = try TextTokenizer(reading: Self.split(#"a*a*a*a*b"#))
        #expect(try tokenizer.count("aaab") == 3)
        #expect(throws: TokenizerError.tooSlow(component: "the pattern a*a*a*a*b")) { try tokenizer.count(String(repeating: "a", count: 3000)) }
    }

    @Test func `a pattern that matches nothing is refused`() throws {
        let tokenizer = try TextTokenizer(reading: Self.split(#"\s*"#))
        #expect(throws: TokenizerError.self) { try tokenizer.count("ab") }
    }

    @Test(arguments: [
        (#"{"type": "BPE", "vocab": {"a": 0}, "merges": ["a b"]}"#, "model.merges[0]"),
        (#"{"type": "BPE", "vocab": [], "merges": []}"#, "model.vocab"),
        (#"{"type": "BPE", "vocab": {"a": -1}, "merges": []}"#, "model.vocab"),
        (#"{"type": "BPE", "vocab": {"a": 0}, "merges": ["a a a"]}"#, "model.merges[0]"),
        (#"{"type": "Unigram", "vocab": [["a", "x"]], "unk_id": 0}"#, "model.vocab[0]"),
        (#"{"type": "Unigram", "vocab": [["a", -1]], "unk_id": 7}"#, "model.unk_id"),
        (#"{"type": "WordLevel", "vocab": {}}"#, "the model WordLevel"), (#"{"type": "BPE", "dropout": 0.1, "vocab": {}, "merges": []}"#, "dropout"),
        (#"{"vocab": {}}"#, "without a type"), ("7", "without a type"),
    ])
    func `a wrong model names its field`(model: String, place: String) throws {
        let refusal = try #require(Self.refusal(Self.file(model: model)))
        #expect(refusal.contains(place))
    }

    @Test(arguments: [
        "", "{", "[1, 2", "{\"model\"}", "{\"model\": nul}", "{\"a\": \"\\x\"}", "{\"a\": \"\\uD800\"}", "{\"a\": \"\u{01}\"}", "{} {}",
        "{\"a\": 1e999}", "{\"a\": --1}", "{\"a\": \"",
        "{\"a\": \"\\u12",
    ])
    func `what is not JSON names the byte`(text: String) throws {
        #expect(try #require(Self.refusal(Array(text.utf8))).contains("byte"))
    }

    @Test func `bytes that are not UTF-8 are refused`() throws {
        for bytes: [UInt8] in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF]] {
            let refusal = Self.refusal(Array("{\"a\": \"".utf8) + bytes + Array("\"}".utf8))
            #expect(refusal?.contains("UTF-8") == true)
        }
    }

    @Test func `limits are named`() throws {
        #expect(Self.refusal([UInt8](repeating: 0x5B, count: 100))?.contains("depth") == true)
        #expect(Self.refusal([UInt8](repeating: 0x20, count: TokenizerLimits.fileByteCount + 1))?.contains("bytes of tokenizer.json") == true)
        let tokenizer = try TextTokenizer(reading: Self.file())
        #expect(throws: TokenizerError.tooLarge(what: "the bytes of the sample", limit: TokenizerLimits.sampleByteCount)) {
            try tokenizer.count(String(repeating: "a", count: TokenizerLimits.sampleByteCount + 1))
        }
        let growing = #", "normalizer": {"type": "Sequence", "normalizers": [\#(Array(repeating: Self.doubling, count: 8).joined(separator: ","))]}"#
        let grown = try TextTokenizer(reading: Self.file(growing))
        #expect(throws: TokenizerError.self) { try grown.count(String(repeating: "a", count: 1000)) }
    }

    private static let doubling = #"{"type": "Replace", "pattern": {"String": "a"}, "content": "aaaaaaaaaa"}"#

    @Test func `an accent in one scalar and in two are two tokens`() throws {
        let tokenizer = try TextTokenizer(
            reading: Self.file(model: "{\"type\": \"BPE\", \"vocab\": {\"\u{E9}\": 0, \"e\": 1, \"\u{301}\": 2, \"e\u{301}\": 3}, \"merges\": []}"))
        #expect(try tokenizer.count("\u{E9}") == 1)
        #expect(try tokenizer.count("e\u{301}") == 2)
    }
}
