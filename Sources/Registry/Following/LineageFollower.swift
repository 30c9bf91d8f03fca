import Foundation
import Lineage
import Logging
import Postgres
import Synchronization

/// Holds the index of a registry and keeps it current: the only one who makes new versions of it.
///
/// Readers take ``current`` and keep it as long as they need; it never changes under them. A class, since all of a server share it.
public final class LineageFollower: Sendable {
    private struct State {
        /// Nil before the first load.
        var version: LineageVersion?
        var status = FollowingStatus()
        /// When the last look at the registry began that ended well.
        var seenAt: ContinuousClock.Instant?
        var count = 0
        /// The look that is under way, and the one that begins when it ends.
        var running: Task<Void, any Error>?
        var waiting: Task<Void, any Error>?
        /// What was taken since a new layout began to be made; nil when none is.
        var sinceLayout: [IndexChange]?
        /// Makes names searchable; nil before somebody searched.
        var search: Task<Void, Never>?
        /// Counts loads, so that a layout of an index that was replaced meanwhile is dropped.
        var generation = 0
    }

    let store: ModelStore
    let limits: FollowingLimits
    private let serverToken: String
    private let state: Mutex<State>
    /// Layouts are made on a thread of their own, since they take seconds.
    private let layoutQueue = DispatchQueue(label: "pedigree.layout", qos: .utility)

    /// Follows a registry from the first question on.
    public init(store: ModelStore, limits: FollowingLimits = FollowingLimits()) {
        self.store = store
        self.limits = limits
        serverToken = String(UInt32.random(in: .min ... .max), radix: 36)
        state = Mutex(State())
    }

    /// The newest version that this server has, without a look at the registry; nil before the index is loaded.
    public var current: LineageVersion? { state.withLock { $0.version } }

    /// The newest version that this server has; loads the index where that was not done yet.
    ///
    /// - Throws: ``PostgresError`` when the index is not loaded and the database is away.
    public func version() async throws -> LineageVersion {
        if let current { return current }
        return try await caughtUp()
    }

    /// How well it keeps up.
    public var status: FollowingStatus {
        let (told, seenAt, index) = state.withLock { ($0.status, $0.seenAt, $0.version?.index) }
        var status = told
        status.behind = seenAt.map { .now - $0 }
        guard let index else { return status }
        status.models = index.modelCount
        status.changedModels = index.changedCount
        status.bytes = index.byteCount
        status.searchBytes = index.searchByteCount
        return status
    }

    /// Waits until everything that was committed before this call is in the index.
    ///
    /// Many callers share one look at the registry: one that began before the call does not count, the next one does.
    ///
    /// - Returns: The newest version.
    /// - Throws: ``PostgresError`` when the database is away.
    @discardableResult public func caughtUp() async throws -> LineageVersion {
        let task = state.withLock { state -> Task<Void, any Error> in
            if let waiting = state.waiting { return waiting }
            guard let running = state.running else {
                let task = Task { try await self.look() }
                state.running = task
                return task
            }
            let task = Task {
                _ = await running.result
                self.state.withLock { state in (state.running, state.waiting) = (state.waiting, nil) }
                try await self.look()
            }
            state.waiting = task
            return task
        }
        try await task.value
        guard let current else { preconditionFailure("a look that ends well leaves a version") }
        return current
    }

    /// Looks at the log of changes once, or loads everything where that cannot be enough.
    private func look() async throws {
        defer { state.withLock { if $0.waiting == nil { $0.running = nil } } }
        let start = ContinuousClock.now
        do {
            if let position = current?.position, let found = try await store.changes(since: position, limit: limits.greatestStep),
                take(found.changes, to: found.position, at: start)
            {
                return
            }
            try await reload(at: start)
        } catch {
            state.withLock { $0.status.trouble = "\(error)" }
            throw error
        }
    }

    /// Makes the next version.
    ///
    /// - Parameter isWhole: Whether everything was read again, and these are all that the index differs by.
    /// - Returns: False when the changes do not fit the index, which must be loaded anew then.
    private func take(_ changes: [IndexChange], to position: IndexPosition, at start: ContinuousClock.Instant, isWhole: Bool = false) -> Bool {
        while true {
            let (version, layouts) = state.withLock { ($0.version, $0.status.layouts) }
            guard let old = version else { return false }
            var index = old.index
            let missing = index.apply(changes, isWhole: isWhole)
            guard missing.isEmpty else {
                store.logger.error("changes name parents that the index does not have", metadata: ["count": "\(missing.count)"])
                return false
            }
            let isTaken = state.withLock { state in
                // A new layout came meanwhile: what it saves should not be lost.
                guard state.status.layouts == layouts else { return false }
                let isNew = !changes.isEmpty || isWhole
                if isNew { state.count += 1 }
                let token = isNew ? Self.token(position, serverToken, state.count) : old.token
                state.version = LineageVersion(index: index, token: token, position: position)
                state.status.changes += changes.count
                state.status.trouble = nil
                state.seenAt = start
                if isWhole {
                    state.status.loads += 1
                    // A layout that is being made is of versions that may not count any more.
                    state.generation += 1
                    state.sinceLayout = nil
                } else {
                    state.sinceLayout?.append(contentsOf: changes)
                }
                return true
            }
            guard isTaken else { continue }
            if index.isLayoutDue { startLayout() }
            return true
        }
    }

    private func reload(at start: ContinuousClock.Instant) async throws {
        if let old = current {
            store.logger.notice("comparing the index with the registry")
            let found = try await store.differences(of: old.index, limit: limits.greatestDifference)
            if let found, take(found.changes, to: found.position, at: start, isWhole: true) { return }
            store.logger.notice("loading the index anew")
        }
        var loaded = try await store.loadIndex()
        if current?.index.isSearchable == true { loaded.index = await searchable(loaded.index) }
        state.withLock { state in
            state.count += 1
            state.version = LineageVersion(
                index: loaded.index, token: Self.token(loaded.position, serverToken, state.count), position: loaded.position)
            state.status.loads += 1
            state.status.trouble = nil
            state.seenAt = start
            state.generation += 1
            state.sinceLayout = nil
        }
    }

    // MARK: Search

    /// The newest version that this server has, with names that can be searched: the first question waits until they are.
    ///
    /// - Throws: ``PostgresError`` when the index is not loaded and the database is away.
    public func searchableVersion() async throws -> LineageVersion {
        while true {
            let now = try await version()
            if now.index.isSearchable { return now }
            let task = state.withLock { state in
                if let search = state.search { return search }
                let search = Task { await self.makeSearchable() }
                state.search = search
                return search
            }
            await task.value
        }
    }

    /// Makes the newest version searchable; where another layout came meanwhile, who asked tries again.
    private func makeSearchable() async {
        guard let index = current?.index else { return }
        let searchable = await searchable(index)
        state.withLock { state in
            state.search = nil
            guard let old = state.version else { return }
            var index = old.index
            index.takeSearch(of: searchable)
            state.version = LineageVersion(index: index, token: old.token, position: old.position)
        }
    }

    private func searchable(_ index: LineageIndex) async -> LineageIndex {
        await withCheckedContinuation { continuation in
            layoutQueue.async {
                var index = index
                index.makeSearchable()
                continuation.resume(returning: index)
            }
        }
    }

    // MARK: Layouts

    /// Makes a new layout beside the readers; what is taken meanwhile is taken again by the result.
    private func startLayout() {
        let start = state.withLock { state -> (index: LineageIndex, generation: Int)? in
            guard state.sinceLayout == nil, let index = state.version?.index else { return nil }
            state.sinceLayout = []
            return (index, state.generation)
        }
        guard let start else { return }
        layoutQueue.async {
            var index = start.index.relaid()
            var count = 0
            while let rest = self.finish(index, after: count, generation: start.generation) {
                index.apply(rest)
                count += rest.count
            }
        }
    }

    /// The most changes that are taken while readers wait for the new layout.
    private static let greatestRest = 16

    /// Lets readers have a new layout, or tells what it must take before.
    ///
    /// - Parameter count: How much it has taken of what came since it was begun.
    private func finish(_ laid: LineageIndex, after count: Int, generation: Int) -> [IndexChange]? {
        state.withLock { state in
            guard state.generation == generation, let changes = state.sinceLayout, let old = state.version else { return nil }
            let rest = changes.dropFirst(count)
            guard rest.count <= Self.greatestRest else { return Array(rest) }
            var index = laid
            index.apply(rest)
            state.version = LineageVersion(index: index, token: old.token, position: old.position)
            state.status.layouts += 1
            state.sinceLayout = nil
            return nil
        }
    }

    private static func token(_ position: IndexPosition, _ server: String, _ count: Int) -> String {
        "\(position.incarnation).\(server).\(count)"
    }
}
