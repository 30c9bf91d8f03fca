import Foundation
import Ingestion
import Testing

/// Places on a disk that are watched, with real files.
@Suite(.timeLimit(.minutes(30))) struct WatchTests {
    /// A place that is watched for one test.
    private struct Watched {
        let path: String
        let wake = Wake()
        var watch: PlaceWatch

        init(_ path: String) {
            self.path = path
            watch = PlaceWatch(path: path, wake: wake)
            watch.begin()
        }

        /// Waits until something is to be read again, and says what is read then.
        mutating func changed() async throws -> [String] {
            let end = ContinuousClock.now + .seconds(60)
            while true {
                if let changes = watch.take() {
                    var options = IngestionOptions()
                    options.changes = changes
                    return try await IngestionSource.open(path: path, options: options).collected().map(\.label)
                }
                try #require(ContinuousClock.now < end, "not in time")
                await wake.wait(until: min(end, watch.due ?? end))
            }
        }
    }

    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("org/first/README.md")
        try scratch.write("org/second/README.md")
        try scratch.write("other/third/README.md")
        try scratch.write("single/README.md")
        return scratch
    }

    @Test func `only the folder in which something changed is read again`() async throws {
        let scratch = try Self.scratch()
        var place = Watched(scratch.path)
        #expect(place.watch.standing == .watched && place.watch.take() == nil && place.watch.due == nil)
        try scratch.write("org/second/README.md", "# Another\n")
        #expect(try await place.changed() == ["org/second"])
        try scratch.write("single/config.json", "{}")
        #expect(try await place.changed() == ["single"])
        try FileManager.default.removeItem(atPath: scratch.at("single/config.json"))
        #expect(try await place.changed() == ["single"])
        // Weights lie up to two folders below; what is no document of a model is passed over.
        try scratch.write("org/first/notes.txt")
        try scratch.write("org/first/.README.md.swp")
        try scratch.write("other/third/gguf/q4/model.gguf", "GGUF")
        #expect(try await place.changed() == ["other/third"])
    }

    @Test func `folders that come, go or get another name are followed`() async throws {
        let scratch = try Self.scratch()
        var place = Watched(scratch.path)
        try scratch.write("org/new/README.md")
        #expect(try await place.changed() == ["org/new"])
        try scratch.write("org/new/README.md", "# Again\n")
        #expect(try await place.changed() == ["org/new"])
        try FileManager.default.moveItem(atPath: scratch.at("org/new"), toPath: scratch.at("other/moved"))
        #expect(try await place.changed() == ["other/moved"])
        try scratch.write("other/moved/README.md", "# Moved\n")
        #expect(try await place.changed() == ["other/moved"])
        // A whole organisation that was made elsewhere.
        let elsewhere = try Scratch()
        try elsewhere.write("lab/a/README.md")
        try elsewhere.write("lab/b/README.md")
        try FileManager.default.moveItem(atPath: elsewhere.at("lab"), toPath: scratch.at("lab"))
        #expect(try await place.changed() == ["lab/a", "lab/b"])
        try scratch.write("lab/b/README.md", "# b\n")
        #expect(try await place.changed() == ["lab/b"])
        try FileManager.default.removeItem(atPath: scratch.at("lab"))
        #expect(try await place.changed() == [], "what is gone is read no more, and the registry keeps what it has")
    }

    @Test func `a file that is being written is not read until it is closed`() async throws {
        let scratch = try Self.scratch()
        var place = Watched(scratch.path)
        let file = scratch.at("org/first/config.json")
        try scratch.write("org/first/config.json", "")
        let handle = try #require(FileHandle(forWritingAtPath: file))
        #expect(try await place.changed() == ["org/first"], "it was made, empty, and closed")
        try handle.write(contentsOf: Data("{\"model_type\": ".utf8))
        try scratch.write("other/third/README.md", "# Changed\n")
        #expect(try await place.changed() == ["other/third"])
        try handle.write(contentsOf: Data("\"llama\"}".utf8))
        try handle.close()
        #expect(try await place.changed() == ["org/first"])
    }

    @Test func `a cache is watched through its links, and its blobs are not`() async throws {
        let scratch = try Scratch()
        let model = "models--org--name"
        try scratch.makeFolder("hub/\(model)/blobs")
        try scratch.makeFolder("hub/\(model)/refs")
        try scratch.makeFolder("hub/\(model)/snapshots")
        try scratch.makeFolder("hub/models--org--other/snapshots")
        var place = Watched(scratch.path)
        // As the Hub's client does: the bytes first, then the link, then the reference.
        try scratch.write("hub/\(model)/blobs/0123.incomplete", "---\nlicense: mit\n---\n")
        try FileManager.default.moveItem(atPath: scratch.at("hub/\(model)/blobs/0123.incomplete"), toPath: scratch.at("hub/\(model)/blobs/0123"))
        #expect(place.watch.take(now: .now + .seconds(10)) == nil)
        try scratch.link("hub/\(model)/snapshots/c1/README.md", to: "../../blobs/0123")
        #expect(try await place.changed() == [model])
        try scratch.write("hub/\(model)/refs/main", "c1")
        #expect(try await place.changed() == [model])
        try scratch.write("hub/datasets--org--name/refs/main", "c1")
        try scratch.write("hub/.locks/\(model)/README.md")
        try scratch.link("hub/models--org--other/snapshots/c2/config.json", to: "../../blobs/4567")
        #expect(try await place.changed() == ["models--org--other"])
    }

    @Test func `links to folders elsewhere are followed, and loops are not`() async throws {
        let scratch = try Self.scratch()
        let elsewhere = try Scratch()
        try elsewhere.write("model/README.md")
        try scratch.link("org/link", to: elsewhere.at("model"))
        try scratch.link("org/loop", to: scratch.at("org"))
        var place = Watched(scratch.path)
        try elsewhere.write("model/README.md", "# Changed there\n")
        #expect(try await place.changed() == ["org/link"])
        let late = try Scratch()
        try late.write("README.md")
        try scratch.link("org/late", to: late.path)
        #expect(try await place.changed() == ["org/late"])
        try late.write("README.md", "# Changed there\n")
        #expect(try await place.changed() == ["org/late"])
    }

    @Test func `a place that is not there is looked for, also after it was there`() async throws {
        let scratch = try Scratch()
        var watch = PlaceWatch(path: scratch.at("models"), wake: Wake())
        watch.begin()
        #expect(watch.standing == .away && watch.take() == nil)
        let due = try #require(watch.due)
        try scratch.write("models/org/first/README.md")
        #expect(watch.take(now: due) == .everything && watch.standing == .watched)
        try FileManager.default.removeItem(atPath: scratch.at("models"))
        var place = Watched(scratch.at("models"))
        #expect(place.watch.standing == .away)
        (place.watch, watch) = (watch, place.watch)
        while place.watch.standing != .away {
            _ = place.watch.take(now: .now + .seconds(10))
            await place.wake.wait(until: .now + .milliseconds(5))
        }
        try scratch.write("models/org/second/README.md")
        #expect(place.watch.take(now: .now + .seconds(60)) == .everything && place.watch.standing == .watched)
    }

    @Test(arguments: ["card.md", "rows.jsonl"]) func `a single file is read again when it changes, and its neighbours do not matter`(
        _ name: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.write(name, #"{"id": "org/a"}"#)
        var place = Watched(scratch.at(name))
        try scratch.write("neighbour.md")
        #expect(place.watch.take(now: .now + .seconds(10)) == nil)
        try scratch.write("new", #"{"id": "org/b"}"#)
        try #require(try scratch.run("mv", "new", name))
        #expect(try await place.changed().count == 1)
    }

    @Test func `the folder of one model is read again as a whole`() async throws {
        let scratch = try Scratch()
        try scratch.write("name/README.md")
        var place = Watched(scratch.at("name"))
        try scratch.write("name/weights/model.gguf", "GGUF")
        #expect(try await place.changed() == ["name"])
    }

    @Test func `a server tells nothing of changes, and that is said`() {
        let watch = Watched("mlflow:http://127.0.0.1:5000").watch
        #expect(watch.isLimited && watch.due == nil)
    }
}
