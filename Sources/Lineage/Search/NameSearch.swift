import Synchronization

/// The words of all names of an index. A value, like the index: a version that was handed out is not touched by later changes.
struct NameSearch: Sendable {
    /// Names by slot, as they were when the table was made; nil until somebody wants to search.
    private(set) var laid: WordTable?
    /// What decides between the names of ``laid``, as the layout has it.
    private(set) var standings: [SearchStanding] = []
    /// Slots whose name is another by now.
    private(set) var renamed: Set<UInt32> = []
    /// Names that are not in ``laid``.
    private(set) var recent = RecentNames()
    /// How many slots ``laid`` holds, or will.
    private let laidCount: Int
    let rooms = SearchRooms()

    /// Begins with the slots of an index and the other names of its models.
    init(slotCount: Int, aliases: AliasTable) {
        laidCount = slotCount
        recent.add(aliases.all.map { RecentNames.Entry(node: $0.node, name: $0.name, isAlias: true) })
    }

    /// Bytes in use.
    var byteCount: Int { (laid?.byteCount ?? 0) + standings.count * 4 + recent.byteCount }

    /// Whether so many names are new that all should be laid anew.
    var isStale: Bool { recent.count + renamed.count > max(65_536, laidCount / 8) }

    /// Makes the table of an index's slots.
    static func table(of slots: LineageSlots) -> WordTable {
        var builder = WordTableBuilder(count: slots.count)
        for record in slots.records { slots.arena.withName(at: record.name) { builder.add($0) } }
        return builder.finish()
    }

    /// Takes the table of the slots that it began with, and how they stand in a layout.
    mutating func lay(_ table: WordTable, layout: LineageLayout) {
        precondition(table.count == laidCount, "the table is that of the first slots")
        laid = table
        stand(in: layout)
    }

    /// Takes another layout of the same models.
    mutating func stand(in layout: LineageLayout) {
        if laid != nil { standings = SearchStanding.all(of: layout, count: laidCount) }
    }

    /// Takes a new name of a model.
    mutating func add(_ name: String, of node: NodeID, isAlias: Bool) {
        recent.add(RecentNames.Entry(node: node, name: name, isAlias: isAlias))
    }

    /// Forgets the name that a slot had at first.
    mutating func forget(slot: UInt32) {
        if slot < laidCount { renamed.insert(slot) }
    }
}

/// Room for searches, shared by the versions of an index.
final class SearchRooms: Sendable {
    private let free = Mutex<[SearchRoom]>([])

    /// Lends room.
    func with<Value>(_ body: (inout SearchRoom) -> Value) -> Value {
        var room = free.withLock { $0.popLast() } ?? SearchRoom()
        let value = body(&room)
        free.withLock { $0.append(room) }
        return value
    }
}
