/// Who the model of a slot is. What finding it by name and by number needs stands side by side: one miss of the cache instead of two.
struct SlotRecord: Sendable {
    /// Its number in the store.
    let number: Int64
    /// Counts its changes.
    var version: Int64
    /// Where its name stands in the arena.
    var name: UInt32
}
