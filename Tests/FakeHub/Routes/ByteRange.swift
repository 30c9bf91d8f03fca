/// What the header `Range` asks for (RFC 9110, section 14): one range of bytes. Several, and other units, are ignored, as the RFC allows.
enum ByteRange: Sendable, Hashable {
    /// These bytes.
    case part(Range<Int>)
    /// Nothing of the file.
    case outside

    /// Reads the header.
    ///
    /// - Returns: `nil` where the whole file is to be sent.
    init?(_ header: String?, byteCount: Int) {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return nil }
        let sides = header.dropFirst("bytes=".count).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
        guard sides.count == 2 else { return nil }
        switch (Int(sides[0]), Int(sides[1])) {
        case (nil, let suffix?) where sides[0].isEmpty:
            let count = min(suffix, byteCount)
            self = count > 0 ? .part(byteCount - count..<byteCount) : .outside
        case (let first?, nil) where sides[1].isEmpty:
            self = first < byteCount ? .part(first..<byteCount) : .outside
        case (let first?, let last?) where first <= last:
            self = first < byteCount ? .part(first..<min(last, byteCount - 1) + 1) : .outside
        default: return nil
        }
    }
}
