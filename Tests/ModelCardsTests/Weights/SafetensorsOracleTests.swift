import Foundation
import ModelCards
import Testing

/// Safetensors headers beside the `safetensors` package of PyPI, which wrote the files and reads them too.
struct SafetensorsOracleTests {
    @Test(arguments: GGUFOracleTests.seeds) func `every file is read exactly as the package reads it, and its condensed header too`(seed: Int) throws
    {
        let files = try WeightFiles(seed: seed)
        defer { files.remove() }
        #expect(files.files("safetensors").count > 60)
        for file in files.files("safetensors") {
            let bytes = try files.bytes(file)
            let header = SafetensorsHeader.read(bytes, fileByteCount: UInt64(bytes.count))
            #expect(header.problems.isEmpty, "\(file.file) \(header.problems)")
            let tensors = try #require(file.tensors)
            let found = header.tensors.map { "\($0.name) \($0.dimensions.map { "\($0)" }.joined(separator: ",")) \($0.type.name) \($0.range.count)" }
            let expected = tensors.map { "\($0.name) \($0.dimensions.joined(separator: ",")) \($0.type) \($0.bytes)" }
            #expect(found.sorted() == expected.sorted(), "\(file.file)")
            #expect(
                Dictionary(uniqueKeysWithValues: header.entries.map { ($0.key, $0.text) })
                    == file.metadata?.mapValues { $0.replacing("\u{0}", with: "\u{FFFD}") })
        }
        try expectCondensed(files)
        try expectIndex(files)
    }

    private func expectCondensed(_ files: WeightFiles) throws {
        var kept: [(name: String, bytes: [UInt8])] = []
        for file in files.files("safetensors") {
            let bytes = try files.bytes(file)
            for size in [bytes.count, bytes.count + 3, bytes.count / 2].map({ UInt64($0) }) {
                let header = SafetensorsHeader.read(bytes, fileByteCount: size)
                let condensed = try #require(SafetensorsHeader.condensed(bytes, fileByteCount: size))
                #expect(SafetensorsHeader.read(condensed) == header, "\(file.file) \(size)")
                #expect(SafetensorsHeader.condensed(condensed, fileByteCount: nil) == condensed)
                if size == bytes.count { #expect(bytes.starts(with: condensed)) }
                kept.append(("\(size)-\(file.file)", condensed + [UInt8](repeating: 0, count: Int(header.dataByteCount))))
            }
        }
        try files.check(kept)
    }

    private func expectIndex(_ files: WeightFiles) throws {
        let file = try #require(files.files("index").first)
        let index = SafetensorsIndex.read(try files.bytes(file))
        #expect(index.stop == nil)
        #expect(index.totalByteCount.map { "\($0)" } == file.totalSize)
        #expect(Int64(index.tensorCount) == file.tensorCount)
        #expect(index.shards == file.shards)
        #expect(index.condensed().map { SafetensorsIndex.read($0) } == index)
    }
}
