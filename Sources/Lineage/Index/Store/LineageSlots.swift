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
    /// How many models are in ``byName``; those behind are in ``byNewName``.
    private let filedCount: Int
    /// How many of those have no name.
    private let filedNamelessCount: Int
    /// Finds those that came after the large table was made: it is shared as long as they are few.
    private let byNewName: NameTable

    /// New models are few while they are at most one in so many.
    private static let fewness = 16

    /// How many models there are.
    var count: Int { records.count }

    /// Keeps models.
    ///
    /// A model with an empty name was replaced by another and is not found by name.
    ///
    /// - Complexity: O(*models*).
    init(records: [SlotRecord], arena: NameArena) {
        var byName = NameTable(count: records.count)
        let nameless = Self.file(0..<records.count, of: records, arena, in: &byName)
        (namelessCount, filedNamelessCount) = (nameless, nameless)
        self.records = records
        self.arena = arena
        self.byName = byName
        filedCount = records.count
        byNewName = NameTable(count: 0)
        byNumber = IdentityTable(records: records)
    }

    /// Keeps models of which the first were kept before under the same names: what finds those is shared, as long as few came.
    ///
    /// - Complexity: O(*models* that came since the large table was made), else O(*models*).
    convenience init(records: [SlotRecord], arena: NameArena, following old: LineageSlots) {
        let new = old.filedCount..<records.count
        if new.count <= old.filedCount / Self.fewness {
            self.init(records: records, arena: arena, new: new, beside: old)
        } else {
            self.init(records: records, arena: arena)
        }
    }

    private init(records: [SlotRecord], arena: NameArena, new: Range<Int>, beside old: LineageSlots) {
        var byNewName = NameTable(count: new.count, first: UInt32(new.lowerBound))
        let nameless = Self.file(new, of: records, arena, in: &byNewName)
        var byNumber = old.byNumber
        for slot in old.count..<records.count { byNumber.append(records[slot].number, slot: UInt32(slot)) }
        filedNamelessCount = old.filedNamelessCount
        namelessCount = old.filedNamelessCount + nameless
        self.records = records
        self.arena = arena
        self.byNumber = byNumber
        self.byNewName = byNewName
        byName = old.byName
        filedCount = old.filedCount
    }

    /// Files models that have a name, and counts those that have none.
    private static func file(_ slots: Range<Int>, of records: [SlotRecord], _ arena: NameArena, in names: inout NameTable) -> Int {
        var namelessCount = 0
        for slot in slots {
            if arena.isEmpty(at: records[slot].name) {
                namelessCount += 1
            } else {
                names.insert(UInt32(slot), named: records[slot].name, names: arena)
            }
        }
        return namelessCount
    }

    /// The slot of a number.
    func slot(of node: NodeID) -> UInt32? { byNumber.slot(of: node.number) }

    /// The slot of a name in any case.
    func slot(named name: Span<UInt8>) -> UInt32? {
        if let slot = byName.slot(of: name, names: arena, records: records) { return slot }
        return filedCount == records.count ? nil : byNewName.slot(of: name, names: arena, records: records)
    }

    /// The name of a slot as written.
    func name(of slot: UInt32) -> String { arena[records[Int(slot)].name] }

    /// Bytes of names and of what finds them.
    var nameByteCount: Int { count * 4 + arena.byteCount + byName.byteCount + byNewName.byteCount }

    /// Bytes in use.
    var byteCount: Int { count * MemoryLayout<SlotRecord>.stride + arena.byteCount + byNumber.byteCount + byName.byteCount + byNewName.byteCount }
}
