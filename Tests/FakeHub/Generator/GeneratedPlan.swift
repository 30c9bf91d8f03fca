/// What is decided about a generated repository before it is made: held for all of them, so it is small.
struct GeneratedPlan: Sendable {
    let kind: GeneratedKind
    /// The index of ``GeneratedShape/all``.
    let shape: UInt8
    /// The index of the first parent; -1 of a base.
    let parent: Int32
}
