/// Names that came since the large table was made, and all other names of models: a few tables, each at least twice as large as the next, so
/// that a name is put into a table only a few times.
///
/// What stands here may not hold any more; who finds a name asks whether its model still has it.
struct RecentNames: Sendable {
    /// A name of a model.
    struct Entry: Sendable {
        let node: NodeID
        /// As written.
        let name: String
        let isAlias: Bool
    }

    /// Names with their words.
    final class Segment: Sendable {
        let entries: [Entry]
        let table: WordTable

        init(_ entries: [Entry]) {
            self.entries = entries
            var builder = WordTableBuilder(count: entries.count)
            for entry in entries { builder.add(entry.name.utf8.span) }
            table = builder.finish()
        }
    }

    /// How many names are put into a table by each question anew.
    private static let greatestTail = 128

    private var whole: [Segment] = []
    private var tail: [Entry] = []

    /// How many names there are, those that do not hold any more included.
    var count: Int { whole.reduce(tail.count) { $0 + $1.entries.count } }

    /// Bytes in use by the tables.
    var byteCount: Int { whole.reduce(0) { $0 + $1.table.byteCount } }

    /// All names by table.
    var segments: [Segment] { tail.isEmpty ? whole : whole + [Segment(tail)] }

    /// Adds a name.
    mutating func add(_ entry: Entry) {
        tail.append(entry)
        if tail.count >= Self.greatestTail { settle() }
    }

    /// Adds many names at once.
    mutating func add(_ entries: [Entry]) {
        tail += entries
        if tail.count >= Self.greatestTail { settle() }
    }

    private mutating func settle() {
        var entries = tail
        tail = []
        while let last = whole.last, last.entries.count < entries.count * 2 {
            entries = last.entries + entries
            whole.removeLast()
        }
        whole.append(Segment(entries))
    }
}
