/// Who the models are, by slot: the order in which they came. A class, since versions of the index share it.
final class LineageSlots: Sendable {
    /// Number, version and name of each.
    let records: [SlotRecord]
    /// The names.
    let arena: NameArena
    /// How many models were replaced.
    let namelessCount: Int
    private let byNumber: IdentityTable
    private let byName: NameTable

    /// How many models there are.
    var count: Int { records.count }

    /// Keeps models.
    ///
    /// A model with an empty name was replaced by another and is not found by name.
    ///
    /// - Complexity: O(*models*).
    init(records: [SlotRecord], arena: NameArena) {
        (byName, namelessCount) = Self.names(of: records, arena)
        self.records = records
        self.arena = arena
        byNumber = IdentityTable(records: records)
    }

    /// Keeps models of which the first were kept before under the same names: what finds those is shared or copied, not made anew.
    ///
    /// - Complexity: O(*models* that are new), and O(*models*) where there are any.
    init(records: [SlotRecord], arena: NameArena, following old: LineageSlots) {
        var byName = old.byName
        var namelessCount = old.namelessCount
        if byName.hasRoom(for: records.count) {
            for slot in old.count..<records.count { Self.file(slot, records, arena, in: &byName, &namelessCount) }
        } else {
            (byName, namelessCount) = Self.names(of: records, arena)
        }
        self.namelessCount = namelessCount
        self.records = records
        self.arena = arena
        byNumber = records.count == old.count ? old.byNumber : IdentityTable(records: records)
        self.byName = byName
    }

    private static func names(of records: [SlotRecord], _ arena: NameArena) -> (byName: NameTable, namelessCount: Int) {
        var byName = NameTable(count: records.count)
        var namelessCount = 0
        for slot in records.indices { file(slot, records, arena, in: &byName, &namelessCount) }
        return (byName, namelessCount)
    }

    private static func file(_ slot: Int, _ records: [SlotRecord], _ arena: NameArena, in byName: inout NameTable, _ namelessCount: inout Int) {
        if arena.isEmpty(at: records[slot].name) {
            namelessCount += 1
        } else {
            byName.insert(UInt32(slot), named: records[slot].name, names: arena)
        }
    }

    /// The slot of a number.
    func slot(of node: NodeID) -> UInt32? { byNumber.slot(of: node.number) }

    /// The slot of a name in any case.
    func slot(named name: Span<UInt8>) -> UInt32? { byName.slot(of: name, names: arena, records: records) }

    /// The name of a slot as written.
    func name(of slot: UInt32) -> String { arena[records[Int(slot)].name] }

    /// Bytes of names and of what finds them.
    var nameByteCount: Int { count * 4 + arena.byteCount + byName.byteCount }

    /// Bytes in use.
    var byteCount: Int { count * MemoryLayout<SlotRecord>.stride + arena.byteCount + byNumber.byteCount + byName.byteCount }
}
