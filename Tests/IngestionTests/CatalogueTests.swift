import Compression
import Ingestion
import Testing

@Suite struct CatalogueTests {
    @Test func `rows have their line, whatever ends them`() async throws {
        let scratch = try Scratch()
        try scratch.write("my.rows.jsonl", "\u{FEFF}{\"id\":1}\r\n\n  \t\r\n{\"id\":4}\n{\"id\":5}")
        let items = try await scratch.items("my.rows.jsonl")
        #expect(items.map(\.rowText) == ["{\"id\":1}", "{\"id\":4}", "{\"id\":5}"])
        #expect(items.map(\.line) == [1, 4, 5])
        #expect(items.map(\.label) == ["my.rows.jsonl:1", "my.rows.jsonl:4", "my.rows.jsonl:5"])
        guard case .row(_, let catalogue) = items[0].content else { throw IngestionError.notFound(path: "a row") }
        #expect(catalogue == "my.rows")
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", "\u{FEFF}\r\n", "   "])
    func `a file of nothing has no rows`(text: String) async throws {
        let scratch = try Scratch()
        try scratch.write("rows.jsonl", text)
        #expect(try await scratch.items("rows.jsonl").isEmpty)
        try scratch.write("rows.jsonl.gz", try Gzip.packed(Array(text.utf8)))
        #expect(try await scratch.items("rows.jsonl.gz").isEmpty)
    }

    @Test func `lines across every border of pieces are whole`() async throws {
        let scratch = try Scratch()
        // Lines of all lengths, so that ends fall on each place round the 65,536 bytes of a piece.
        let lines = (1...700).map { "{\"n\":\($0),\"x\":\"" + String(repeating: "y", count: $0) + "\"}" }
        let text = Array(lines.joined(separator: "\n").utf8)
        try scratch.write("plain.jsonl", text)
        try scratch.write("packed.JSONL.GZ", try Gzip.packed(text))
        try scratch.write("disguised.jsonl", try Gzip.packed(Array(text.prefix(1000))) + Gzip.packed(Array(text.dropFirst(1000))))
        for name in ["plain.jsonl", "packed.JSONL.GZ", "disguised.jsonl"] {
            let items = try await scratch.items(name)
            #expect(items.map(\.rowText) == lines)
            #expect(items.compactMap(\.line) == Array(1...700))
        }
    }

    @Test(arguments: [false, true])
    func `a line that is too long is refused and the next one is read`(isPacked: Bool) async throws {
        let scratch = try Scratch()
        var options = IngestionOptions()
        options.limits.lineByteCount = 1000
        let lengths = [10, 1000, 1001, 5, 2_000_000, 7, 1002, 999, 300_000]
        let text = Array(lengths.map { String(repeating: "a", count: $0) }.joined(separator: "\r\n").utf8)
        let name = isPacked ? "rows.jsonl.gz" : "rows.jsonl"
        try scratch.write(name, isPacked ? Gzip.packed(text) : text)
        let items = try await scratch.items(name, options: options)
        #expect(items.map { $0.rowText?.count } == lengths.map { $0 > 1000 ? nil : $0 })
        #expect(items.map(\.line) == Array(1...lengths.count))
        #expect(items[2].refusal == "the line has more than 1000 bytes")
    }

    @Test func `a truncated file gives the rows before its end, at every byte`() async throws {
        let scratch = try Scratch()
        let lines = (1...30).map { "{\"id\":\"org/model-\($0)\"}" }
        let packed = try Gzip.packed(Array((lines.joined(separator: "\n") + "\n").utf8))
        for end in stride(from: 0, to: packed.count, by: 3) {
            try scratch.write("rows.jsonl.gz", Array(packed[..<end]))
            let items = try await scratch.items("rows.jsonl.gz")
            let rows = items.compactMap(\.rowText)
            #expect(rows == Array(lines.prefix(rows.count)))
            #expect(items.count == rows.count + 1)
            #expect(items.last?.refusal == "the gzip data end too early; nothing after line \(rows.count) was read")
        }
    }

    @Test func `a damaged file gives the rows before the damage`() async throws {
        let scratch = try Scratch()
        let lines = (1...20_000).map { "{\"id\":\"org/model-\($0)\"}" }
        var packed = try Gzip.packed(Array((lines.joined(separator: "\n") + "\n").utf8))
        packed[packed.count - 6] ^= 0x55
        try scratch.write("rows.jsonl.gz", packed)
        let items = try await scratch.items("rows.jsonl.gz")
        #expect(items.compactMap(\.rowText) == lines)
        #expect(items.last?.refusal == "the data are not gzip or are damaged; nothing after line 20000 was read")
        try scratch.write("rows.jsonl.gz", Array("{\"id\":\"a/b\"}\n".utf8))
        #expect(try await scratch.items("rows.jsonl.gz").map { $0.refusal != nil } == [true])
    }

    @Test func `a text that packs a thousand to one is read, not refused`() async throws {
        let scratch = try Scratch()
        let text = Array(repeating: UInt8(ascii: "\n"), count: 5_000_000) + Array("{}".utf8)
        try scratch.write("rows.jsonl.gz", try Gzip.packed(text, level: 9))
        let items = try await scratch.items("rows.jsonl.gz")
        #expect(items.map(\.line) == [5_000_001])
    }

    @Test func `progress is told in bytes of the file`() async throws {
        let scratch = try Scratch()
        let text = Array(String(repeating: "{\"id\":\"a/b\"}\n", count: 20_000).utf8)
        try scratch.write("rows.jsonl", text)
        let source = try IngestionSource.open(path: scratch.at("rows.jsonl"))
        #expect(source.total == .bytes(Int64(text.count)))
        let positions = try await source.collected().map(\.position)
        #expect(positions == positions.sorted())
        #expect(positions.last == Int64(text.count))
    }
}
