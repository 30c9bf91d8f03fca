import ModelCards
import Testing

/// Safetensors headers that break the rules, and those that the package cannot write.
struct SafetensorsHeaderTests {
    private static let tensor = #""a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}"#

    /// A header with its length and so many bytes of data.
    static func file(_ json: String, dataByteCount: Int) -> [UInt8] {
        let text = Array(json.utf8)
        return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> ($0 * 8)) } + text + [UInt8](repeating: 0, count: dataByteCount)
    }

    private func kinds(_ json: String, dataByteCount: Int = 24) -> [HeaderProblem.Kind] {
        let file = Self.file(json, dataByteCount: dataByteCount)
        return SafetensorsHeader.read(file, fileByteCount: UInt64(file.count)).problems.map(\.kind)
    }

    @Test func `valid headers have no problem`() {
        #expect(kinds("{\(Self.tensor)}   ").isEmpty)
        #expect(kinds("{}", dataByteCount: 0).isEmpty)
        #expect(kinds(#"{"a":{"dtype":"F6_E2M3","shape":[4],"data_offsets":[0,3]}}"#, dataByteCount: 3).isEmpty)
        #expect(kinds(#"{"a":{"dtype":"F6_E3M2","shape":[2,2],"data_offsets":[0,3]}}"#, dataByteCount: 3).isEmpty)
        #expect(kinds(#"{"b":{"dtype":"U8","shape":[],"data_offsets":[24,25]},\#(Self.tensor)}"#, dataByteCount: 25).isEmpty)
    }

    @Test(arguments: [
        "[]", "", " {}", "{", "{\(tensor),}", "{\(tensor),\(tensor)}", #"{"a":1}"#, #"{"a":{}}"#, #"{"__metadata__":{"a":1}}"#,
        #"{"__metadata__":[]}"#,
        #"{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[24,0]}}"#, #"{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[4,28]}}"#,
        #"{"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,24]}}"#, #"{"a":{"dtype":"F32","shape":[-2,3],"data_offsets":[0,24]}}"#,
        #"{"a":{"dtype":"F32","shape":[2.0,3],"data_offsets":[0,24]}}"#, #"{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0]}}"#,
        #"{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24,48]}}"#, #"{"a":{"dtype":7,"shape":[2,3],"data_offsets":[0,24]}}"#,
        #"{"a":{"dtype":"F32","shape":[18446744073709551615,3],"data_offsets":[0,24]}}"#,
        #"{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,18446744073709551615]}}"#,
        #"{"a":{"dtype":"F4","shape":[3],"data_offsets":[0,24]}}"#, #"{\#(tensor),"b":{"dtype":"U8","shape":[4],"data_offsets":[20,24]}}"#,
        #"{\#(tensor),"b":{"dtype":"U8","shape":[4],"data_offsets":[28,32]}}"#,
    ])
    func `a header that breaks a rule is told`(json: String) {
        #expect(kinds(json).contains(.malformed), "\(json)")
    }

    @Test func `types of the future are named`() {
        #expect(kinds(#"{"a":{"dtype":"F3_E1M1","shape":[2],"data_offsets":[0,24]}}"#) == [.unknownType])
    }

    @Test func `sizes that lie cost nothing`() {
        func read(_ count: UInt64) -> HeaderProblem.Kind? {
            SafetensorsHeader.read((0..<8).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) } + Array("{}".utf8)).stop?.kind
        }
        #expect(read(.max) == .malformed)
        #expect(read(100_000_001) == .malformed)
        #expect(read(100_000_000) == .tooLarge)
        #expect(read(1000) == .truncated)
        #expect(read(0) == .malformed)
        #expect(SafetensorsHeader.read([]).stop?.kind == .truncated)
        #expect(kinds(String(repeating: #"{"a":"#, count: 100_000)) == [.tooLarge])
    }

    @Test func `a file that was cut is seen by its size`() {
        #expect(kinds("{\(Self.tensor)}", dataByteCount: 23) == [.weightsMissing])
        #expect(kinds("{\(Self.tensor)}", dataByteCount: 25) == [.malformed])
    }

    @Test func `no byte that is changed makes a crash`() {
        let bytes = Self.file("{\(Self.tensor),\"__metadata__\":{\"format\":\"pt\"}}", dataByteCount: 24)
        for index in bytes.indices {
            for byte in [0, 0x22, 0x2C, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                _ = SafetensorsHeader.read(changed, fileByteCount: 900).problems
                if let condensed = SafetensorsHeader.condensed(changed, fileByteCount: 900) {
                    #expect(SafetensorsHeader.read(condensed) == SafetensorsHeader.read(changed, fileByteCount: 900))
                }
            }
            #expect(
                index < 8 || SafetensorsHeader.read(Array(bytes.prefix(index)), fileByteCount: 900).stop?.kind == .truncated
                    || index >= bytes.count - 24)
        }
    }

    @Test(arguments: ["", "[]", "{}", #"{"weight_map":[]}"#, #"{"weight_map":{"a":1}}"#, #"{"weight_map":{"a":""}}"#])
    func `an index without a map of names is told`(json: String) {
        #expect(SafetensorsIndex.read(Array(json.utf8)).stop?.kind == .malformed)
    }

    @Test func `a name in an index that is too long once it is repaired is refused`() {
        let name = [UInt8](repeating: 0xFF, count: 400)
        let index = SafetensorsIndex.read(Array(#"{"weight_map": {"a": ""#.utf8) + name + Array(#""}}"#.utf8))
        #expect(index.stop?.kind == .malformed)
    }

    @Test func `an index of many tensors condenses to its files`() {
        let map = (0..<5000).map { "\"layer.\($0)\":\"model-\($0 % 3).safetensors\"" }.joined(separator: ",")
        let bytes = Array("{\"metadata\":{\"total_size\":1.6e10,\"total_parameters\":8000000000},\"weight_map\":{\(map)}}".utf8)
        let index = SafetensorsIndex.read(bytes)
        #expect(index.totalByteCount == 16_000_000_000)
        #expect(index.totalParameterCount == 8_000_000_000)
        #expect(index.tensorCount == 5000)
        #expect(index.shards == ["model-0.safetensors", "model-1.safetensors", "model-2.safetensors"])
        #expect((index.condensed()?.count ?? .max) < 300)
        #expect(index.condensed().map { SafetensorsIndex.read($0) } == index)
    }
}
