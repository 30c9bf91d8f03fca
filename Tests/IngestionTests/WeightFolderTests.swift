import Foundation
import Ingestion
import Intake
import Lineage
import ModelCards
import Registry
import TestSupport
import Testing

/// Files with weights in folders: which are found, how much of them is read, and what is kept.
@Suite struct WeightFolderTests {
    /// A safetensors file with one tensor, and as much data as its header demands.
    private func safetensors(weights: Int = 4) -> [UInt8] {
        let text = Array(#"{"w":{"dtype":"F16","shape":[\#(weights)],"data_offsets":[0,\#(2 * weights)]}}"#.utf8)
        return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> ($0 * 8)) } + text + [UInt8](repeating: 7, count: 2 * weights)
    }

    /// A GGUF file of a repository that was converted from another, with a vocabulary and one tensor of F32.
    private func gguf(wordCount: Int = 0) -> [UInt8] {
        func number(_ value: some FixedWidthInteger) -> [UInt8] { (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        func text(_ text: String) -> [UInt8] { number(UInt64(text.utf8.count)) + Array(text.utf8) }
        var bytes = Array("GGUF".utf8) + number(UInt32(3)) + number(UInt64(1)) + number(UInt64(2))
        bytes += text("general.source.huggingface.repository") + number(UInt32(8)) + text("acme/river-7b")
        bytes += text("tokenizer.ggml.tokens") + number(UInt32(9)) + number(UInt32(8)) + number(UInt64(wordCount))
        for word in 0..<wordCount { bytes += text("word number \(word)") }
        bytes += text("token_embd.weight") + number(UInt32(1)) + number(UInt64(8)) + number(UInt32(0)) + number(UInt64(0))
        return bytes + [UInt8](repeating: 0, count: (32 - bytes.count % 32) % 32 + 32)
    }

    private func bytes(_ path: String, in item: IngestionItem) throws -> [UInt8] {
        guard case .documents(let documents, of: _, isWholeRepository: _) = item.content else { return [] }
        return try #require(documents.first { $0.path == path }).bytes
    }

    @Test func `weights are found at the top and two folders deep, indexes first`() async throws {
        let scratch = try Scratch()
        let found = ["a/model.safetensors.index.json", "Q4/a-00001-of-00002.gguf", "model.safetensors", "unet/deep/X.SAFETENSORS"]
        let left = ["a/b/c/model.gguf", ".cache/a.gguf", "checkpoint-10/model.safetensors", "own/model.gguf", "model.bin"]
        for name in found + left { try scratch.write("m/\(name)", safetensors()) }
        try scratch.write("m/README.md")
        try scratch.write("m/own/README.md")
        try scratch.link("m/again", to: "Q4")
        try scratch.link("m/loop", to: ".")
        let item = try #require(try await scratch.items("m").first)
        #expect(item.paths == ["README.md"] + found)
        #expect(item.findings.isEmpty && item.isWhole == true)
    }

    @Test func `a folder of weights alone is a model, weights beside folders of models are not`() async throws {
        let scratch = try Scratch()
        try scratch.write("models/acme__river/river.gguf", gguf())
        try scratch.write("models/loose.gguf", gguf())
        try scratch.write("models/org/hill/model.safetensors", safetensors())
        try scratch.write("models/acme__card/README.md")
        #expect(try await scratch.items("models").map { $0.id?.written } == ["acme/card", "acme/river", "org/hill"])
        #expect(try await scratch.items("models/acme__river").map { $0.id?.written } == ["acme/river"])
    }

    @Test func `of a file no more than its header is read and kept`() async throws {
        let scratch = try Scratch()
        let large = safetensors(weights: 1_000_000)
        try scratch.write("m/model.safetensors", large)
        let vocabulary = gguf(wordCount: 100_000)
        try scratch.write("m/river.gguf", vocabulary + [UInt8](repeating: 0, count: 5_000_000))
        let item = try #require(try await scratch.items("m").first)
        let kept = try bytes("model.safetensors", in: item)
        #expect(kept.count < 100 && large.starts(with: kept))
        let condensed = try bytes("river.gguf", in: item)
        #expect(vocabulary.count > 2_000_000 && condensed.count < 500)
        let header = GGUFHeader.read(condensed)
        #expect(header == GGUFHeader.read(vocabulary, fileByteCount: UInt64(vocabulary.count + 5_000_000)))
        #expect(header.value("tokenizer.ggml.tokens") == .longArray(of: .text, count: 100_000))
    }

    @Test func `a sparse file of a terabyte costs nothing`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/a.gguf", gguf())
        try scratch.write("m/b.safetensors", [UInt8](repeating: 0xFF, count: 64))
        try scratch.write("m/c.gguf", Array("GGUF".utf8))
        for name in ["a.gguf", "b.safetensors", "c.gguf"] {
            try FileHandle(forUpdating: URL(filePath: scratch.at("m/\(name)"))).truncate(atOffset: 1 << 40)
        }
        let item = try #require(try await scratch.items("m").first)
        #expect(item.paths == ["a.gguf", "b.safetensors", "c.gguf"])
        #expect(try bytes("b.safetensors", in: item).count == 1 << 20)
        #expect(GGUFHeader.read(try bytes("a.gguf", in: item)).fileByteCount == 1 << 40)
    }

    @Test func `a broken download is kept with what is wrong with it`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/a.gguf", Array(gguf().dropLast(20)))
        try scratch.write("m/b.safetensors", Array(safetensors().dropLast(2)))
        let item = try #require(try await scratch.items("m").first)
        #expect(GGUFHeader.read(try bytes("a.gguf", in: item)).problems.map(\.kind) == [.weightsMissing])
        #expect(SafetensorsHeader.read(try bytes("b.safetensors", in: item)).problems.map(\.kind) == [.weightsMissing])
    }

    @Test func `more files than are taken are told`() async throws {
        let scratch = try Scratch()
        for number in 10..<20 { try scratch.write("m/\(number).gguf", gguf()) }
        try scratch.write("m/z.safetensors.index.json", #"{"weight_map":{}}"#)
        var options = IngestionOptions()
        options.limits.weightFileCount = 3
        let item = try #require(try await scratch.items("m", options: options).first)
        #expect(item.paths == ["z.safetensors.index.json", "10.gguf", "11.gguf", "12.gguf"])
        #expect(item.findings.map(\.code) == ["document_too_large"] && item.isWhole == false)
    }

    @Test func `links of the cache lead to weights`() async throws {
        let scratch = try Scratch()
        let folder = "models--acme--river-GGUF"
        try scratch.write("\(folder)/blobs/b1", gguf())
        try scratch.link("\(folder)/snapshots/aaa/river.Q4_K_M.gguf", to: "../../blobs/b1")
        try scratch.write("\(folder)/refs/main", "aaa")
        let item = try #require(try await scratch.items(folder).first)
        #expect(item.id?.written == "acme/river-GGUF" && item.paths == ["river.Q4_K_M.gguf"] && item.revisions == ["aaa"])
    }

    @Test func `a folder of weights becomes a model with facts and parents`() async throws {
        let scratch = try Scratch()
        try scratch.write("acme__river-GGUF/river.gguf", gguf(wordCount: 2000))
        try await withDatabase { database in
            let run = IngestionRun(intake: database.intake, submitter: "test")
            let first = try await run.run(try IngestionSource.open(path: scratch.path))
            #expect(first.counts.new == 1 && first.counts.odd == 0)
            let model = try #require(try await database.store.model(named: try ModelID("acme/river-GGUF")))
            let detail = try #require(try await database.store.detail(of: model.node))
            #expect(detail.record.facts.parameters == 8)
            #expect(detail.record.facts.weights?.weightCounts == ["F32": 8])
            #expect(detail.record.facts.dimensions == ["vocab_size": 2000])
            #expect(detail.parents.map(\.parentID.written) == ["acme/river-7b"])
            #expect(detail.parents.map(\.relation) == [.conversion])
            let second = try await run.run(try IngestionSource.open(path: scratch.path))
            #expect(second.counts.same == 1)
        }
    }
}
