/// Who the models are, by slot: the order in which they came. A class, since versions of the index share it.
final class LineageSlots: Sendable {
    /// The number of each model in the store.
    let numbers: [Int64]
    /// The version of each.
    let versions: [Int64]
    /// Where the name of each stands.
    let names: [UInt32]
    /// The names.
    let arena: NameArena
    /// How many models were replaced.
    let namelessCount: Int
    private let byNumber: IdentityTable
    private let byName: NameTable

    /// How many models there are.
    var count: Int { numbers.count }

    /// Keeps models.
    ///
    /// A model with an empty name was replaced by another and is not found by name.
    ///
    /// - Complexity: O(*models*).
    init(numbers: [Int64], versions: [Int64], names: [UInt32], arena: NameArena) {
        var byName = NameTable(count: numbers.count)
        var namelessCount = 0
        for slot in numbers.indices {
            guard !arena.isEmpty(at: names[slot]) else {
                namelessCount += 1
                continue
            }
            byName.insert(UInt32(slot), named: names[slot], names: arena)
        }
        self.namelessCount = namelessCount
        self.numbers = numbers
        self.versions = versions
        self.names = names
        self.arena = arena
        byNumber = IdentityTable(numbers: numbers)
        self.byName = byName
    }

    /// The slot of a number.
    func slot(of node: NodeID) -> UInt32? { byNumber.slot(of: node.number) }

    /// The slot of a name in any case.
    func slot(named name: Span<UInt8>) -> UInt32? { byName.slot(of: name, names: arena, places: names) }

    /// The name of a slot as written.
    func name(of slot: UInt32) -> String { arena[names[Int(slot)]] }

    /// Bytes in use.
    var byteCount: Int { count * (8 + 8 + 4) + arena.byteCount + byNumber.byteCount + byName.byteCount }
}
