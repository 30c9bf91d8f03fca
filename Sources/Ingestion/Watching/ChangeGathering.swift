/// Waits with what changed until it is quiet, so that a folder that is being written is read once; it does not wait for ever.
package struct ChangeGathering {
    /// How long nothing must have happened.
    package static let quiet = Duration.milliseconds(300)
    /// How long is waited at most since the first change.
    package static let longest = Duration.seconds(3)

    private var changes = FolderChanges()
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    /// Nothing yet.
    package init() {}

    /// Keeps changes.
    package mutating func add(_ new: FolderChanges, now: ContinuousClock.Instant) {
        guard !new.isEmpty else { return }
        changes.formUnion(new)
        first = first ?? now
        last = now
    }

    /// When there is something to read; nil: nothing changed.
    package var due: ContinuousClock.Instant? {
        guard let first, let last else { return nil }
        return min(first + Self.longest, last + Self.quiet)
    }

    /// What is to be read again, when it is time.
    package mutating func take(now: ContinuousClock.Instant) -> FolderChanges? {
        guard let due, due <= now else { return nil }
        defer { self = ChangeGathering() }
        return changes
    }
}
