import Foundation
import Lineage
import ModelCards
import Testing

/// The reader and the writer of JSON, beside Foundation's.
struct JSONTests {
    @Test(arguments: [
        #"{}"#, #"[]"#, #" { "a" : [ 1 , -2.5e3 , true , null ] } "#, #"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83e\udd17"}"#, #""x""#,
        #"{"a":{"b":{"c":[[]]}}}"#, "\u{FEFF}{}",
    ]) func `what Foundation reads is read`(text: String) {
        #expect(MetadataOutline.json(Array(text.utf8)) != nil)
    }

    @Test(arguments: ["", "{", "[1,]", "{\"a\":}", "{a:1}", "[1 2]", "\"x", "{\"a\":1,}", "[] []", #"["\q"]"#, #"["\u12"]"#, "[\"a\nb\"]"])
    func `what is no JSON is refused`(text: String) {
        #expect(MetadataOutline.json(Array(text.utf8)) == nil)
    }

    @Test func `escapes are decoded`() {
        #expect(MetadataOutline.json(Array(#"["\u00e9\ud83e\udd17\ud83e\n"]"#.utf8)) == .sequence([.scalar("é🤗\u{FFFD}\n", isPlain: false, line: 1)]))
    }

    @Test(arguments: 0..<6) func `the metadata of random front matter is JSON that Foundation reads`(seed: Int) throws {
        var writer = RandomYAML(seed: UInt64(5000 + seed))
        for _ in 0..<300 {
            let bytes = Array("---\n\(writer.document())\n---\n".utf8)
            let reading = try #require(RepositoryReader.read([RepositoryFile(path: "README.md", bytes: bytes)], of: nil).first)
            guard let json = reading.metadataJSON else { continue }
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
        }
    }

    @Test func `numbers that JSON or PostgreSQL would refuse stay texts`() throws {
        let card = "---\na: 1e400\nb: 0x10\nc: 007\nd: .5\ne: 1_000\nf: -1.50\ng: 1e-7\nh: .inf\n---\n"
        let reading = try #require(RepositoryReader.read([RepositoryFile(path: "README.md", bytes: Array(card.utf8))], of: nil).first)
        #expect(reading.metadataJSON == #"{"a":"1e400","b":"0x10","c":"007","d":".5","e":"1_000","f":-1.50,"g":1e-7,"h":".inf"}"#)
    }
}
