import Foundation
import Ingestion
import SystemPackage
import Testing
import Watching

/// What events mean, and what is done when they cannot be had.
@Suite struct WatchedTreeTests {
    private static func tree(_ scratch: Scratch, _ watch: FolderWatch, limit: Int = .max) throws -> WatchedTree {
        var count = 0
        return try WatchedTree(
            root: FilePath(scratch.path), depth: 4, content: .models,
            watches: WatchedTree.Watches(
                add: { (path) throws(WatchError) in
                    count += 1
                    guard count <= limit else { throw .tooMany }
                    return try watch.add(path)
                }, remove: { watch.remove($0) }))
    }

    @Test func `where more happened than the system kept, everything is read again, and what came meanwhile is watched`() throws {
        let scratch = try Scratch()
        try scratch.write("org/a/README.md")
        let watch = try FolderWatch {}
        var tree = try Self.tree(scratch, watch)
        #expect(tree.count == 3)
        try scratch.write("org/b/README.md")
        #expect(tree.changes(of: [.overflow]).isEverything && tree.count == 4 && !tree.isLost)
        try FileManager.default.removeItem(atPath: scratch.path)
        #expect(tree.changes(of: [.overflow]).isEverything && tree.isLost)
    }

    @Test func `where the system keeps too few watches, the others still work, and it is known`() throws {
        let scratch = try Scratch()
        for name in ["a", "b", "c"] { try scratch.write("org/\(name)/README.md") }
        let watch = try FolderWatch {}
        var tree = try Self.tree(scratch, watch, limit: 3)
        #expect(tree.isLimited && tree.count == 3)
        let number = try watch.add(scratch.path)
        let changes = tree.changes(of: [WatchEvent(watch: number, kind: [.movedTo, .isFolder], name: "org2")])
        #expect(changes.touches("org2") && !changes.touches("org"))
        #expect(throws: WatchError.tooMany) { try Self.tree(scratch, watch, limit: 0) }
    }

    @Test func `folders deeper than models lie are not watched`() throws {
        let scratch = try Scratch()
        try scratch.write("1/2/3/4/5/6/README.md")
        let watch = try FolderWatch {}
        #expect(try Self.tree(scratch, watch).count == 5)
    }

    @Test func `an event of a watch that ended is passed over`() throws {
        let scratch = try Scratch()
        try scratch.write("org/a/README.md")
        let watch = try FolderWatch {}
        var tree = try Self.tree(scratch, watch)
        let number = try watch.add(scratch.at("org/a"))
        #expect(tree.changes(of: [WatchEvent(watch: number, kind: .written, name: "README.md")]).touches("a", in: "org"))
        #expect(tree.changes(of: [WatchEvent(watch: number, kind: .ended)]).isEmpty)
        #expect(tree.changes(of: [WatchEvent(watch: number, kind: .written, name: "README.md")]).isEmpty)
        #expect(tree.changes(of: [WatchEvent(watch: 12_345, kind: .written, name: "README.md")]).isEmpty)
    }

    @Test func `changes wait until it is quiet, and not for ever`() {
        var gathering = ChangeGathering()
        let start = ContinuousClock.now
        #expect(gathering.due == nil && gathering.take(now: start) == nil)
        var changes = FolderChanges()
        changes.add(["org", "a"])
        gathering.add(changes, now: start)
        #expect(gathering.take(now: start) == nil && gathering.due == start + ChangeGathering.quiet)
        var now = start
        while now < start + ChangeGathering.longest {
            gathering.add(changes, now: now)
            now += ChangeGathering.quiet / 2
            #expect(gathering.take(now: min(now, start + ChangeGathering.longest - .nanoseconds(1))) == nil)
        }
        #expect(gathering.take(now: start + ChangeGathering.longest) == changes)
        #expect(gathering.due == nil && gathering.take(now: now) == nil)
    }

    @Test func `changes are told apart up to a bound`() {
        var changes = FolderChanges()
        #expect(changes.isEmpty)
        changes.add(["org", "a", "README.md"])
        changes.add(["lab"])
        #expect(changes.touches("org") && changes.touches("lab") && !changes.touches("other"))
        #expect(changes.touches("a", in: "org") && !changes.touches("b", in: "org") && changes.touches("any", in: "lab"))
        for number in 0...10_000 { changes.add(["many", "\(number)"]) }
        #expect(changes == .everything && changes.touches("other"))
        var root = FolderChanges()
        root.add([String]())
        #expect(root == .everything)
    }

    @Test func `events are read as the kernel writes them, and what is cut off is passed over`() {
        func bytes(_ numbers: [UInt32], _ name: [UInt8]) -> [UInt8] {
            numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) } } + name
        }
        let first = bytes([7, 0x100 | 0x4000_0000, 0, 8], Array("org".utf8) + [0, 0, 0, 0, 0])
        let second = bytes([UInt32(bitPattern: -1), 0x4000, 0, 0], [])
        let expected = [WatchEvent(watch: 7, kind: [.made, .isFolder], name: "org"), .overflow]
        #expect(WatchEvent.events(in: Data(first + second)) == expected)
        for count in 0..<second.count { #expect(WatchEvent.events(in: Data(first + second.prefix(count))) == [expected[0]]) }
        #expect(WatchEvent.events(in: Data(bytes([1, 8, 0, .max], [1, 2, 3]))).isEmpty)
    }

    @Test func `whoever waits is woken, at once where there was something before, and when it is time`() async {
        let wake = Wake()
        let far = ContinuousClock.now + .seconds(3_600)
        wake.set()
        await wake.wait(until: far)
        await wake.wait(until: .now + .milliseconds(1))
        async let waiting: Void = wake.wait(until: far)
        wake.set()
        await waiting
        let cancelled = Task { await wake.wait(until: far) }
        cancelled.cancel()
        await cancelled.value
    }
}
