extension RandomAccessCollection where Index == Int {
    /// Where the first element stands that is not before what is looked for, in a collection that is in order; its end where all are.
    ///
    /// - Complexity: O(log *n*).
    @inline(__always) func firstIndex(whereNot isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension RandomAccessCollection where Index == Int, Element: Comparable {
    /// Where the first element stands that is not below a value, in a collection that is in order; its end where all are.
    func firstIndex(notBelow value: Element) -> Int { firstIndex(whereNot: { $0 < value }) }

    /// Where a value stands in a collection that is in order; nil where it does not.
    func orderedIndex(of value: Element) -> Int? {
        let index = firstIndex(notBelow: value)
        return index < endIndex && self[index] == value ? index : nil
    }
}
