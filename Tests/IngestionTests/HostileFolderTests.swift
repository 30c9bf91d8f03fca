import Foundation
import Ingestion
import Lineage
import Testing

@Suite struct HostileFolderTests {
    @Test func `a card in another case is kept as the card, and a second one is told`() async throws {
        let scratch = try Scratch()
        try scratch.write("one/readme.MD", "one")
        try scratch.write("two/README.md", "two")
        try scratch.write("two/ReadMe.md", "other")
        let items = try await scratch.items()
        #expect(items.map(\.paths) == [["README.md"], ["README.md"]])
        #expect(items.map { $0.findings.map(\.code) } == [[], ["duplicate_document"]])
    }

    @Test func `a pipe, a folder and a link to nowhere in place of a document are left out`() async throws {
        let scratch = try Scratch()
        try scratch.makeFolder("m")
        #expect(try scratch.run("mkfifo", "m/README.md"))
        try scratch.makeFolder("m/config.json")
        try scratch.link("m/adapter_config.json", to: "nowhere")
        try scratch.link("m/tokenizer_config.json", to: "/dev/zero")
        var item = try #require(try await scratch.items().first)
        #expect(item.refusal != nil)
        #expect(item.findings.map(\.code) == Array(repeating: "document_unreadable", count: 4))
        try scratch.write("m/generation_config.json", "{}")
        item = try #require(try await scratch.items().first)
        #expect(item.paths == ["generation_config.json"])
        #expect(item.isWhole == false, "what the registry has of the others must stay")
    }

    @Test func `a document that is too large is left out and the others are taken`() async throws {
        let scratch = try Scratch()
        var options = IngestionOptions()
        options.limits.documentByteCount = 100
        try scratch.write("m/README.md", [UInt8](repeating: 65, count: 101))
        try scratch.write("m/config.json", [UInt8](repeating: 65, count: 100))
        let item = try #require(try await scratch.items(options: options).first)
        #expect(item.paths == ["config.json"])
        #expect(item.findings.map(\.code) == ["document_too_large"])
        #expect(item.isWhole == false)
    }

    @Test func `more documents or bytes than a folder may have are left out`() async throws {
        let scratch = try Scratch()
        for number in 10..<30 { try scratch.write("m/merge\(number).yml", [UInt8](repeating: 65, count: 10)) }
        var options = IngestionOptions()
        options.limits.documentCount = 5
        var item = try #require(try await scratch.items(options: options).first)
        #expect(item.paths.count == 5)
        #expect(item.findings.count == 15)
        options = IngestionOptions()
        options.limits.folderByteCount = 75
        item = try #require(try await scratch.items(options: options).first)
        #expect(item.paths.count == 7)
    }

    @Test func `an empty card is a document`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/README.md", "")
        #expect(try await scratch.items().map(\.paths) == [["README.md"]])
    }

    @Test func `links that go round end`() async throws {
        let scratch = try Scratch()
        try scratch.write("a/README.md")
        try scratch.link("loop", to: ".")
        try scratch.link("self", to: "self")
        try scratch.link("nowhere", to: "gone")
        try scratch.write("org/m/README.md")
        try scratch.link("org/up", to: "..")
        try scratch.link("org/here", to: ".")
        try scratch.link("linked", to: "a")
        let items = try await scratch.items()
        #expect(items.compactMap { $0.id?.written } == ["a", "linked", "org/m"])
        #expect(Set(items.filter { $0.refusal != nil }.map(\.label)) == ["loop", "self", "nowhere", "org/up", "org/here"])
        #expect(items.first { $0.label == "org/up" }?.refusal?.contains("above it") == true)
    }

    @Test func `a name that is not UTF-8 is refused and the others are taken`() async throws {
        let scratch = try Scratch()
        try scratch.write("a/README.md")
        let script = #"import os; os.mkdir(b"b\xff\xfe"); open(b"b\xff\xfe/README.md", "w").close(); open(b"a/\xff.yml", "w").close()"#
        #expect(try scratch.run("python3", "-c", script))
        let items = try await scratch.items()
        #expect(items.map { $0.id?.written } == ["a", nil])
        #expect(items.last?.refusal == "it has a name that is not UTF-8")
    }

    @Test(.enabled(if: getuid() != 0, "root reads everything"))
    func `what may not be read is refused`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/README.md")
        try scratch.makeFolder("n")
        try scratch.run("chmod", "000", "m/README.md", "n")
        #expect(try await scratch.items().compactMap(\.refusal).count == 2)
        try scratch.run("chmod", "700", "n")
    }
}
