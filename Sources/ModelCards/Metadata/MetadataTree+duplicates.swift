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
}
