extension MetadataTree {
    /// Whether two of the scalars have the same text.
    func hasDuplicates(_ keys: [Int]) -> Bool {
        guard keys.count > 12 else {
            for (index, key) in keys.enumerated() {
                for other in keys[..<index] where bytes(key).elementsEqual(bytes(other)) { return true }
            }
            return false
        }
        var seen = Set<ArraySlice<UInt8>>(minimumCapacity: keys.count)
        return keys.contains { !seen.insert(bytes($0)).inserted }
    }

    /// Takes all but the last of the values of each key out of a mapping, and notes the keys that stood before.
    mutating func keepLastValues(of mapping: Int) {
        var places: [ArraySlice<UInt8>: Int] = [:]
        var pairs: [(key: Int, value: Int)?] = []
        for pair in entries(mapping) {
            if let place = places.updateValue(pairs.count, forKey: bytes(pair.key)) {
                pairs[place] = nil
                repeatedKeys.append(pair.key)
            }
            pairs.append(pair)
        }
        var last = -1
        for case let pair? in pairs {
            nodes[pair.value].next = -1
            link(pair.key, to: mapping, last: &last)
            link(pair.value, to: mapping, last: &last)
        }
    }
}
