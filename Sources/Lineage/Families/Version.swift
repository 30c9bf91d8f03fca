/// A version as it stands in a name: `3`, `v0.1`, `2.5`, `3n`, `4.1V`.
struct Version: Hashable, Sendable {
    /// The letter before the number, folded: `v`, `k`, `m`, `x`; nil without one.
    let mark: String?
    /// The number before the first point, without leading zeros.
    let generation: String
    /// What follows the first point, or nil.
    let point: String?
    /// The letter after the number as written, or nil: `n`, `v` or `o`, as no others name releases.
    let suffix: String?

    /// The number as written: `3`, `3.1`.
    var number: String { point.map { "\(generation).\($0)" } ?? generation }

    /// Reads one piece of a name, or nil when it is no version: four digits are a date, and `007` is none either.
    init?(_ piece: String) {
        var bytes = Array(piece.utf8)[...]
        var mark: String?
        if let first = bytes.first, !first.isASCIIDigit {
            mark = foldedName(String(Unicode.Scalar(first)))
            bytes.removeFirst()
        }
        var suffix: String?
        if let last = bytes.last, !last.isASCIIDigit {
            guard mark == nil, "nvoNVO".utf8.contains(last) else { return nil }
            suffix = String(Unicode.Scalar(last))
            bytes.removeLast()
        }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
            parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
        else { return nil }
        self.mark = mark
        self.suffix = suffix
        generation = String(decoding: parts[0], as: UTF8.self)
        point = parts.count == 1 ? nil : parts[1...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }
}
