internal import Lineage

/// Adds up tensors; nothing in it overflows.
struct WeightTally {
    private var tensorCount: Int64 = 0
    private var weightCount: Int64 = 0
    private var byteCount: Int64 = 0
    private var weightCounts: [String: Int64] = [:]
    /// The most types that are told apart; the names of a safetensors header are anybody's.
    private static let greatestTypeCount = 100

    /// Adds a tensor.
    ///
    /// - Parameter byteCount: Bytes of its data; nil where they are not known, then they are not counted.
    /// - Returns: False when a sum is beyond 2⁶³ − 1.
    mutating func add(_ count: Int64, type: String, byteCount bytes: Int64?) -> Bool {
        let (weights, overflow) = weightCount.addingReportingOverflow(count)
        let (total, overflowToo) = byteCount.addingReportingOverflow(bytes ?? 0)
        guard !overflow, !overflowToo else { return false }
        (tensorCount, weightCount, byteCount) = (tensorCount + 1, weights, total)
        if weightCounts[type] != nil || weightCounts.count < Self.greatestTypeCount { weightCounts[type, default: 0] += count }
        return true
    }

    /// The sums.
    func facts(format: String, fileType: String? = nil) -> WeightFacts {
        WeightFacts(
            format: format, tensorCount: tensorCount, weightCount: weightCount, weightCounts: weightCounts, byteCount: byteCount, fileType: fileType)
    }
}

extension WeightFacts {
    /// The sums over several files; nil when one is beyond 2⁶³ − 1 or there is no file.
    static func sum(_ files: [WeightFacts]) -> WeightFacts? {
        guard var result = files.first else { return nil }
        for file in files.dropFirst() {
            let (weights, overflow) = result.weightCount.addingReportingOverflow(file.weightCount)
            let (bytes, overflowToo) = result.byteCount.addingReportingOverflow(file.byteCount)
            guard !overflow, !overflowToo else { return nil }
            (result.weightCount, result.byteCount) = (weights, bytes)
            result.tensorCount += file.tensorCount
            result.weightCounts.merge(file.weightCounts) { $0 + $1 }
            result.fileType = result.fileType ?? file.fileType
        }
        return result
    }
}
