/// Who the model of a slot is. What finding it by name and by number needs stands side by side: one miss of the cache instead of two.
struct SlotRecord: Sendable {
    /// Its number in the store.
    let number: Int64
    private var versionBits: UInt32
    /// Where its name stands in the arena.
    let name: UInt32

    init(number: Int64, version: Int64, name: UInt32) {
        self.number = number
        versionBits = UInt32(clamping: version)
        self.name = name
    }

    /// Counts its changes. Kept in 4 bytes: a model that changed 4 billion times is taken again at each change, which is right, only slower.
    var version: Int64 {
        get { Int64(versionBits) }
        set { versionBits = UInt32(clamping: newValue) }
    }
}
