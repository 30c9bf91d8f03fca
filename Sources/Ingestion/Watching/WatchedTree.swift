import Foundation
import ModelCards
package import SystemPackage
package import Watching

/// The folders of a place that are watched, and what their events mean for it.
package struct WatchedTree {
    /// What begins and ends watches.
    package struct Watches {
        package let add: (String) throws(WatchError) -> Int32
        package let remove: (Int32) -> Void

        /// Keeps the calls.
        package init(add: @escaping (String) throws(WatchError) -> Int32, remove: @escaping (Int32) -> Void) {
            self.add = add
            self.remove = remove
        }
    }

    /// Which names matter.
    package enum Content {
        /// Those of models.
        case models
        /// The one of a file.
        case file(String)
    }

    private let root: FilePath
    /// How many levels below the root are watched.
    private let depth: Int
    private let content: Content
    private let watches: Watches
    /// The paths of each watched folder below the root: several where links lead to it.
    private var paths: [Int32: Set<[String]>] = [:]
    /// Whether the system keeps no watch for some folder.
    package private(set) var isLimited = false
    /// Whether the root is not watched any more.
    package private(set) var isLost = false

    /// Watches a folder and those in it.
    ///
    /// - Throws: ``WatchError`` when the root cannot be watched.
    package init(root: FilePath, depth: Int, content: Content, watches: Watches) throws(WatchError) {
        self.root = root
        self.depth = depth
        self.content = content
        self.watches = watches
        try begin()
    }

    /// How many folders are watched.
    package var count: Int { paths.count }

    /// What events mean. Folders that came are watched from now on.
    package mutating func changes(of events: [WatchEvent]) -> FolderChanges {
        var changes = FolderChanges()
        for event in events {
            guard !event.kind.contains(.overflow) else {
                changes.formUnion(.everything)
                // Folders that came meanwhile are not watched yet.
                if (try? begin()) == nil { isLost = true }
                continue
            }
            for path in paths[event.watch] ?? [] { take(event, at: path, into: &changes) }
            if event.kind.contains(.ended) { paths[event.watch] = nil }
        }
        return changes
    }

    private mutating func begin() throws(WatchError) {
        (paths, isLimited) = ([:], false)
        let watch = try watches.add(root.string)
        paths[watch, default: []].insert([])
        addInside([], watch: watch)
    }

    private mutating func take(_ event: WatchEvent, at path: [String], into changes: inout FolderChanges) {
        guard !event.name.isEmpty else {
            if path.isEmpty, !event.kind.isDisjoint(with: [.folderDeleted, .folderMoved, .ended]) {
                isLost = true
                changes.formUnion(.everything)
            }
            return
        }
        let place = path + [event.name]
        guard !isPassedOver(event.name, in: path) else { return }
        if !event.kind.isDisjoint(with: [.deleted, .movedFrom]) {
            forget(place)
            if event.kind.contains(.isFolder) || matters(event.name, in: path) { changes.add(place) }
        } else if event.kind.contains(.isFolder) || isLinkedFolder(event, place) {
            add(place)
            changes.add(place)
        } else if matters(event.name, in: path), event.kind != .made || isComplete(place) {
            changes.add(place)
        }
    }

    // MARK: Watching

    private mutating func add(_ path: [String]) {
        guard path.count <= depth else { return }
        let watch: Int32
        do throws(WatchError) {
            watch = try watches.add(location(path).string)
        } catch {
            if error == .tooMany { isLimited = true }
            return
        }
        // A link to a folder above is no new folder.
        let isLoop = (paths[watch] ?? []).contains { $0.count < path.count && path.starts(with: $0) }
        guard !isLoop, paths[watch, default: []].insert(path).inserted else { return }
        addInside(path, watch: watch)
    }

    private mutating func addInside(_ path: [String], watch: Int32) {
        guard path.count < depth, let names = try? FolderListing.names(in: location(path)) else { return }
        for name in names where !isPassedOver(name, in: path) && (try? FolderListing.isFolder(location(path + [name]))) == true {
            add(path + [name])
        }
    }

    /// Ends the watches of a folder that is gone or elsewhere, and of those in it.
    private mutating func forget(_ path: [String]) {
        for (watch, places) in paths where places.contains(where: { $0.starts(with: path) }) {
            let rest = places.filter { !$0.starts(with: path) }
            paths[watch] = rest.isEmpty ? nil : rest
            if rest.isEmpty { watches.remove(watch) }
        }
    }

    // MARK: What matters

    private func location(_ path: [String]) -> FilePath { path.reduce(root) { $0.appending($1) } }

    /// Hidden files, what the cache keeps beside models, and its blobs, to which links of snapshots lead.
    private func isPassedOver(_ name: String, in path: [String]) -> Bool {
        if case .file = content { return false }
        return FolderName.isPassedOver(name) || (name == "blobs" && path.last.map(FolderName.isCached) ?? false)
    }

    /// Whether a file says something about a model.
    private func matters(_ name: String, in path: [String]) -> Bool {
        switch content {
        case .file(let file): name == file
        case .models:
            KnownFile.isModelFolder([name]) || WeightHead.isWeightFile(name) || (name == "main" && path.last == "refs")
        }
    }

    /// Whether something that was made is a link to a folder.
    private func isLinkedFolder(_ event: WatchEvent, _ place: [String]) -> Bool {
        !event.kind.isDisjoint(with: [.made, .movedTo]) && (try? FolderListing.isFolder(location(place))) == true
    }

    /// Whether a file that was made is there as a whole: a link, of either kind. Any other is written first, and closed then.
    private func isComplete(_ place: [String]) -> Bool {
        guard let status = try? location(place).stat(followTargetSymlink: false) else { return false }
        return status.type == .symbolicLink || status.linkCount > 1
    }
}
