import SystemPackage
import Watching

/// Watches what `pedigree ingest` takes from a disk: a folder of models, a Hugging Face cache, one model's folder, or a file.
///
/// What is not there yet, or not any more, is looked for now and then. Where the system keeps too few watches, what is not watched is left to rounds.
public struct PlaceWatch {
    /// How often a place that is not there is looked for.
    private static let lookingPause = Duration.seconds(1)

    /// How the place is watched.
    public enum Standing: Sendable, Equatable {
        /// As a whole.
        case watched
        /// In part, or not at all, for the reason of this sentence.
        case limited(reason: String)
        /// It is not there.
        case away
    }

    private let path: String
    private let limits: IngestionLimits
    private let wake: Wake
    private var watch: FolderWatch?
    private var tree: WatchedTree?
    private var gathering = ChangeGathering()
    private var lookAgain: ContinuousClock.Instant?

    /// How it is watched now.
    public private(set) var standing = Standing.away

    /// Prepares to watch a place.
    ///
    /// - Parameters:
    ///   - path: The place, as ``IngestionSource`` takes it.
    ///   - wake: Is set when something happens.
    public init(path: String, wake: Wake, limits: IngestionLimits = IngestionLimits()) {
        self.path = path
        self.wake = wake
        self.limits = limits
    }

    /// Whether something of it is left to rounds.
    public var isLimited: Bool { if case .limited = standing { true } else { false } }

    /// Begins to watch, or begins anew. What happens from now on is told; what is there is to be read by the caller.
    public mutating func begin(now: ContinuousClock.Instant = .now) {
        (watch, tree, lookAgain) = (nil, nil, nil)
        do throws(WatchError) {
            let (root, depth, content) = try whatToWatch()
            let watch = try FolderWatch { [wake] in wake.set() }
            let tree = try WatchedTree(
                root: root, depth: depth, content: content,
                watches: WatchedTree.Watches(add: { (path) throws(WatchError) in try watch.add(path) }, remove: { watch.remove($0) }))
            (self.watch, self.tree) = (watch, tree)
            standing = tree.isLimited ? .limited(reason: "'\(path)' \(WatchError.tooMany)") : .watched
        } catch {
            standing = error == .gone ? .away : .limited(reason: "'\(path)' \(error)")
            lookAgain = error == .gone ? now + Self.lookingPause : nil
        }
    }

    /// When ``take(now:)`` may have something, unless something happens before; nil: not before.
    public var due: ContinuousClock.Instant? {
        [gathering.due, lookAgain].compactMap(\.self).min()
    }

    /// What is to be read again; nil while nothing is.
    public mutating func take(now: ContinuousClock.Instant = .now) -> FolderChanges? {
        if let again = lookAgain, again <= now {
            begin(now: now)
            if standing != .away { return .everything }
        }
        if let watch, tree != nil {
            let events = watch.take()
            if !events.isEmpty, let changes = tree?.changes(of: events) { gathering.add(changes, now: now) }
            if tree?.isLimited == true { standing = .limited(reason: "'\(path)' \(WatchError.tooMany)") }
            if tree?.isLost == true {
                (self.watch, tree) = (nil, nil)
                (standing, lookAgain) = (.away, now + Self.lookingPause)
            }
        }
        return gathering.take(now: now)
    }

    /// The folder to watch, how deep, and what of it matters.
    private func whatToWatch() throws(WatchError) -> (FilePath, depth: Int, WatchedTree.Content) {
        let content: SourceContent
        do throws(IngestionError) {
            content = try SourceContent.find(path, options: IngestionOptions(limits: limits))
        } catch {
            // A folder that cannot be read yet may be one later.
            throw .gone
        }
        switch content {
        // Below the root are organisations, models and their folders of weights; in a cache models, snapshots, commits and such folders.
        case .folders(let root, names: _, changes: _, count: _): return (root, 2 + limits.weightFolderDepth, .models)
        case .folder: return (FilePath(path), 2 + limits.weightFolderDepth, .models)
        case .card(let file, _), .catalogue(let file, name: _, isPacked: _, byteCount: _):
            return (file.absolute.removingLastComponent(), 0, .file(file.lastComponent?.string ?? ""))
        case .mlflow, .hub: throw .refused(reason: "a server tells nothing of changes")
        }
    }
}
