import MigrationCost
import Testing

@Suite struct MeasurementLinesTests {
    private static let row =
        #"{"kind": "kv_cache_bytes", "params": 8030261248, "layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "head_dim": 128, "#
        + #""ffn": 14336, "vocab": 128256, "quant": "F16", "batch": 1, "seq": 1, "measured": 131072, "source": "a survey", "whatever": [1]}"#

    private static func lines(_ text: String) -> MeasurementLines { MeasurementLines(Array(text.utf8)) }

    @Test func `a bad line is told with its number and what is wrong, and the others count`() {
        let text = [
            Self.row, "", "{", #"{"kind": "kv_cache_bytes"}"#, #"{"kind": "nonsense", "measured": 1}"#, #"{"kind": "fits", "measured": "one"}"#, "[]",
            Self.row,
        ]
        let lines = Self.lines(text.joined(separator: "\n"))
        #expect(lines.rows.map(\.line) == [1, 8])
        #expect(lines.problems.map(\.line) == [3, 4, 5, 6, 7])
        #expect(lines.problems.first?.reason == "it is not JSON")
        #expect(lines.problems[1].description == "line 4: the field measured is absent")
        #expect(lines.problems[2].reason.contains("kind"))
        #expect(lines.problems[3].reason == "the field measured has another type")
    }

    @Test func `a line without end is refused and not read`() {
        let lines = Self.lines("{\"kind\": \"" + String(repeating: "x", count: 70_000) + "\"}\n" + Self.row)
        #expect(lines.rows.count == 1 && lines.problems.first?.reason.contains("65536") == true)
    }

    @Test func `a check has one line a kind, and rows that lack something are told`() {
        let lines = Self.lines(
            [
                Self.row, Self.row.replacing("\"measured\": 131072", with: "\"measured\": 262144"), Self.row.replacing("\"seq\": 1,", with: ""),
                Self.row.replacing("\"layers\": 32", with: "\"layers\": -3"), Self.row.replacing("\"quant\": \"F16\"", with: "\"kv_quant\": \"q9\""),
            ].joined(separator: "\n"))
        let check = MeasurementCheck(lines.rows, with: .shipped)
        #expect(check.lines.map(\.written) == ["kv_cache_bytes 2 25.000 25.000 45.000 50.000"])
        #expect(check.problems.map(\.line) == [3, 4, 5])
        #expect(check.problems.first?.reason == "seq is absent or negative")
    }

    @Test func `a publication is its document without the place in it`() {
        var row = Measurement(kind: .fits, measured: 1)
        row.citation = "https://example.org/README.md#speed"
        #expect(MeasurementLine(line: 1, row: row).publication == "https://example.org/README.md")
        row.citation = "a card (index id 5)"
        #expect(MeasurementLine(line: 1, row: row).publication == "a card")
    }
}
