/// The repositories of a Hub as they are now: what is on the shelf, and every change since.
struct Catalogue: Sendable {
    /// What a name leads to.
    enum Place: Sendable, Hashable {
        /// The repository that has it now.
        case here(Int)
        /// Another name: the repository was renamed, or the letters have other cases.
        case elsewhere(String)
        /// Nothing.
        case nowhere
    }

    private let shelf: any RepositoryShelf
    /// The ids that repositories have now, by index; of what is gone the last one.
    private(set) var ids: [String]
    private var names: [String: Int] = [:]
    private var former: [String: Int] = [:]
    private var gone: Set<Int> = []
    private var changed: [Int: RepositoryRecord] = [:]
    private var orders: [ListOrder: [Int]] = [:]
    private var children: ChildrenCounts?

    init(_ shelf: any RepositoryShelf) {
        self.shelf = shelf
        ids = shelf.ids
        names.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() {
            if names[id.folded] == nil { names[id.folded] = index } else { gone.insert(index) }
        }
    }

    /// How many repositories there are.
    var count: Int { ids.count - gone.count }

    /// What a name leads to.
    func place(_ name: String) -> Place {
        if let index = names[name.folded] { return ids[index] == name ? .here(index) : .elsewhere(ids[index]) }
        if let index = former[name.folded], !gone.contains(index) { return .elsewhere(ids[index]) }
        return .nowhere
    }

    /// The repository that has a name now, in any case of the letters.
    func owner(of name: String) -> Int? { names[name.folded] }

    /// The repository of an exact name.
    func index(of id: String) -> Int? {
        if case .here(let index) = place(id) { index } else { nil }
    }

    /// The repositories of an organisation or user.
    func indexes(of organisation: String) -> [Int] {
        ids.indices.filter { !gone.contains($0) && ids[$0].isIn(organisation) }
    }

    /// A repository.
    func record(_ index: Int) -> RepositoryRecord { changed[index] ?? shelf.record(at: index) }

    /// What a repository is sorted by.
    func stamp(_ index: Int) -> RepositoryStamp { changed[index].map { RepositoryStamp($0) } ?? shelf.stamp(at: index) }

    func isGone(_ index: Int) -> Bool { gone.contains(index) }

    private func parents(_ index: Int) -> StatedParents { changed[index]?.head.content.facts.parents ?? shelf.parents(at: index) }

    /// How many children a repository has, by relation.
    mutating func childrenCount(of id: String) -> [String: Int] {
        if children == nil {
            var counts = ChildrenCounts()
            for index in ids.indices where !gone.contains(index) { counts.add(parents(index), 1) }
            children = counts
        }
        return children?.counts(of: id) ?? [:]
    }

    /// All repositories, greatest first; what is equal is in the order of the indexes.
    mutating func ordered(_ order: ListOrder) -> [Int] {
        if let known = orders[order] { return known }
        let keys = ids.indices.map { stamp($0).key(order) }
        let sorted = ids.indices.filter { !gone.contains($0) }.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] > keys[$1] }
        orders[order] = sorted
        return sorted
    }

    /// Where in such a list a repository with that key and index stands or would stand.
    func position(in sorted: [Int], _ order: ListOrder, key: Int, index: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            let other = stamp(sorted[middle]).key(order)
            if other > key || (other == key && sorted[middle] < index) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Catalogue {
    /// Puts a new repository in. A former name of another one now means this one.
    mutating func add(_ repository: Repository) -> Int {
        let index = ids.count
        ids.append(repository.id)
        changed[index] = RepositoryRecord(repository, ordinal: index)
        names[repository.id.folded] = index
        former[repository.id.folded] = nil
        enter(index)
        return index
    }

    /// Replaces what is kept of a repository; its id stays.
    mutating func update(_ index: Int, _ change: (inout RepositoryRecord) -> Void) {
        leave(index)
        var record = record(index)
        change(&record)
        changed[index] = record
        enter(index)
    }

    /// Gives a repository another name; the one that it had leads to it from now on.
    mutating func rename(_ index: Int, to id: String) {
        let old = ids[index]
        names[old.folded] = nil
        former[old.folded] = index
        former[id.folded] = nil
        names[id.folded] = index
        ids[index] = id
        update(index) { $0.id = id }
    }

    /// Takes a repository out. Its name is free again, and so are its former names.
    mutating func remove(_ index: Int) {
        leave(index)
        names[ids[index].folded] = nil
        gone.insert(index)
    }

    private mutating func leave(_ index: Int) {
        for order in orders.keys {
            let position = position(in: orders[order] ?? [], order, key: stamp(index).key(order), index: index)
            orders[order]?.remove(at: position)
        }
        let parents = parents(index)
        children?.add(parents, -1)
    }

    private mutating func enter(_ index: Int) {
        for order in orders.keys {
            let position = position(in: orders[order] ?? [], order, key: stamp(index).key(order), index: index)
            orders[order]?.insert(index, at: position)
        }
        let parents = parents(index)
        children?.add(parents, 1)
    }
}

extension String {
    /// As names are compared: without the difference of small and capital ASCII letters.
    var folded: String {
        if utf8.allSatisfy({ !(65...90).contains($0) }) { return self }
        return String(decoding: utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether a repository of this id belongs to an organisation.
    func isIn(_ organisation: String) -> Bool {
        utf8.count > organisation.utf8.count + 1 && folded.hasPrefix(organisation.folded + "/")
    }
}
