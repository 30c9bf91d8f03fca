import Foundation
import Ingestion
import Lineage
import Testing

@Suite struct CacheTests {
    /// A cache as `huggingface_hub` lays it out: snapshots of links into blobs.
    private func makeCache(_ scratch: Scratch, _ folder: String, commits: [String], main: String?) throws {
        for (index, commit) in commits.enumerated() {
            try scratch.write("\(folder)/blobs/b\(index)", "card of \(commit)")
            try scratch.link("\(folder)/snapshots/\(commit)/README.md", to: "../../blobs/b\(index)")
            let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(index))
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: scratch.at("\(folder)/snapshots/\(commit)"))
        }
        if let main { try scratch.write("\(folder)/refs/main", main) }
    }

    @Test func `the snapshot that main names is read, with its commit`() async throws {
        let scratch = try Scratch()
        try makeCache(scratch, "hub/models--org--name", commits: ["aaa", "bbb", "ccc"], main: "bbb\n")
        try makeCache(scratch, "hub/models--gpt2", commits: ["ddd"], main: "ddd")
        try scratch.write("hub/.locks/models--org--name/x.lock", "")
        try scratch.write("hub/version.txt", "1")
        try scratch.write("datasets/something/x", "")
        for place in ["", "hub"] {
            let items = try await scratch.items(place)
            #expect(items.map { $0.id?.written } == ["gpt2", "org/name"])
            #expect(items.map(\.revisions) == [["ddd"], ["bbb"]])
            #expect(try IngestionSource.open(path: scratch.at(place)).total == .folders(2))
        }
        for place in ["hub/models--org--name", "hub/models--org--name/snapshots/bbb", "hub/models--org--name/"] {
            let items = try await scratch.items(place)
            #expect(items.map { $0.id?.written } == ["org/name"])
            #expect(items.map(\.revisions) == [["bbb"]])
        }
    }

    @Test(arguments: [nil, "gone", "", "../../../outside", "..", "/etc"])
    func `without a usable main the newest snapshot is read`(main: String?) async throws {
        let scratch = try Scratch()
        try makeCache(scratch, "models--org--name", commits: ["aaa", "zzz", "bbb"], main: main)
        try scratch.write("outside/README.md", "outside")
        let item = try #require(try await scratch.items().first)
        #expect(item.revisions == ["bbb"])
    }

    @Test func `a model without a snapshot is refused`() async throws {
        let scratch = try Scratch()
        try scratch.makeFolder("models--org--name/snapshots")
        try scratch.makeFolder("models--org--other/blobs")
        let items = try await scratch.items()
        #expect(items.allSatisfy { $0.refusal != nil })
        #expect(items.count == 2)
    }
}
