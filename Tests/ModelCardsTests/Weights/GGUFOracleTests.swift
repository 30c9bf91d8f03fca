import Foundation
import ModelCards
import Testing

/// GGUF headers beside the `gguf` package of PyPI, which wrote the files and reads them too.
struct GGUFOracleTests {
    static let seeds = [1, 20_261_123]

    @Test(arguments: seeds) func `every file is read exactly as the package reads it, and its condensed header too`(seed: Int) throws {
        let files = try WeightFiles(seed: seed)
        defer { files.remove() }
        #expect(files.files("gguf").count > 60)
        expectTypes(files.expected)
        var condensed: [(name: String, bytes: [UInt8])] = []
        for file in files.files("gguf") {
            let bytes = try files.bytes(file)
            let header = GGUFHeader.read(bytes, fileByteCount: UInt64(bytes.count))
            try expect(header, isWhatIsIn: file)
            let kept = try expectCondensed(header, of: file, byteCount: bytes.count)
            // The package maps the data of every tensor, so there must be some.
            condensed.append((file.file, kept + [UInt8](repeating: 0, count: bytes.count)))
        }
        try files.check(condensed)
    }

    private func expect(_ header: GGUFHeader, isWhatIsIn file: WeightFiles.File) throws {
        #expect(header.problems.isEmpty, "\(file.file)")
        #expect(header.version == file.version)
        #expect(header.isBigEndian == file.isBigEndian)
        #expect(header.alignment == file.alignment)
        #expect(header.dataOffset.map { "\($0)" } == file.dataOffset, "\(file.file)")
        let entries = try #require(file.entries)
        #expect(header.entries.map { Array($0.key.utf8) } == entries.map { Array($0.key.utf8) }, "\(file.file)")
        for (entry, expected) in zip(header.entries, entries) {
            #expect(GGUFText.types(entry.value) == expected.types, "\(file.file) \(entry.key)")
            if let values = GGUFText.values(entry.value) {
                #expect(values.map { Array($0.utf8) } == expected.values.map { Array($0.utf8) }, "\(file.file) \(entry.key)")
            } else if let count = entry.value.count {
                #expect(count == UInt64(expected.values.count))
                #expect(count > 1024)
            } else {
                #expect(entry.value == .longText(byteCount: UInt64(expected.values.joined().utf8.count)))
            }
            if let outline = expected.outline { #expect(GGUFText.outline(entry.value) == outline) }
        }
        let tensors = try #require(file.tensors)
        let found = header.tensors.map { tensor in
            let dimensions = tensor.dimensions.map { "\($0)" }.joined(separator: ",")
            return "\(tensor.name) \(dimensions) \(tensor.type.name) \(tensor.weightCount ?? -1) \(tensor.byteCount ?? -1) \(tensor.offset)"
        }
        let expected = tensors.map { tensor in
            "\(tensor.name) \(tensor.dimensions.joined(separator: ",")) \(tensor.type) \(tensor.weights ?? "") \(tensor.bytes) \(tensor.offset ?? "")"
        }
        #expect(found == expected, "\(file.file)")
    }

    /// A condensed header reads to the same header.
    private func expectCondensed(_ header: GGUFHeader, of file: WeightFiles.File, byteCount: Int) throws -> [UInt8] {
        let condensed = try #require(header.condensed())
        let again = GGUFHeader.read(condensed)
        #expect(again == header, "\(file.file)")
        #expect(again.condensed() == condensed)
        #expect(again.fileByteCount == UInt64(byteCount))
        if file.file.hasPrefix("everything") { #expect(condensed.count < byteCount / 10) }
        return condensed
    }

    /// The package's tables of types are ours.
    private func expectTypes(_ expected: WeightFiles.Expected) {
        #expect(expected.tensorTypes.count >= 34)
        for (name, numbers) in expected.tensorTypes {
            let type = GGUFTensorType(number: UInt32(numbers[0]))
            #expect(type.name == name)
            #expect([type.blockWeightCount, type.blockByteCount] == Array(numbers[1...]), "\(name)")
        }
        #expect(expected.fileTypes.count >= 36)
        for (name, number) in expected.fileTypes where name != "GUESSED" { #expect(GGUFFileType.name(of: number) == name) }
    }
}
