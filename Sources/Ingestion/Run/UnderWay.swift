import Intake

/// How much of a source is being taken at the moment: reading goes on while others are stored, within bounds.
struct UnderWay {
    /// What one group of items weighs.
    struct Share: Sendable {
        /// The bytes of its documents, rows or lines.
        let byteCount: Int
        /// Whether it is many rows or lines that share one transaction.
        let isMany: Bool

        /// Weighs items that are taken together.
        init(_ items: [IngestionItem]) {
            byteCount = items.reduce(0) { $0 + $1.byteCount }
            isMany = items.count > 1
        }
    }

    /// The most groups of many: each of them writes alone, so that more would only hold connections while they wait.
    private static let greatestManyCount = 4
    /// The most bytes; one group alone may have more.
    private static let greatestByteCount = 32 * 1024 * 1024

    private let concurrency: Int
    private var count = 0
    private var manyCount = 0
    private var byteCount = 0

    /// Nothing, of which there may be so many groups.
    init(concurrency: Int) {
        self.concurrency = concurrency
    }

    /// Whether a group may begin now.
    func hasRoom(for share: Share) -> Bool {
        guard count > 0 else { return true }
        return count < concurrency && byteCount + share.byteCount <= Self.greatestByteCount && !(share.isMany && manyCount == Self.greatestManyCount)
    }

    /// A group begins.
    mutating func begin(_ share: Share) {
        count += 1
        byteCount += share.byteCount
        if share.isMany { manyCount += 1 }
    }

    /// A group has ended.
    mutating func end(_ share: Share) {
        count -= 1
        byteCount -= share.byteCount
        if share.isMany { manyCount -= 1 }
    }
}

extension IngestionItem {
    /// The bytes that it holds in memory.
    fileprivate var byteCount: Int {
        switch content {
        case .documents(let documents, of: _, isWholeRepository: _): documents.reduce(0) { $0 + $1.bytes.count }
        case .row(let row, catalogue: _): row.count
        case .dumped(let line): line.count
        case .current, .checkpoint, .refused, .brokenOff: 0
        }
    }
}
