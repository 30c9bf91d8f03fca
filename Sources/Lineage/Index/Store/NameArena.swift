/// The names of models as written, behind one another in pages, each behind its length.
///
/// Pages are never changed once they are full, so versions of the index share them.
struct NameArena: Sendable {
    /// The longest name: its length is one byte.
    static let maximumByteCount = 255
    private static let pageBits: UInt32 = 18
    private static let pageSize = 1 << pageBits

    private var pages: [[UInt8]] = []

    /// Keeps no name yet.
    init() {}

    /// Bytes in use.
    var byteCount: Int { pages.reduce(0) { $0 + $1.capacity } }

    /// Keeps a name.
    ///
    /// - Returns: Where it stands.
    mutating func append(_ name: some Collection<UInt8>) -> UInt32 {
        precondition(name.count <= Self.maximumByteCount, "a name has at most \(Self.maximumByteCount) bytes")
        if pages.last.map({ $0.count + 1 + name.count > Self.pageSize }) ?? true {
            precondition(pages.count < 1 << (32 - Self.pageBits), "4 GiB of names")
            var page: [UInt8] = []
            page.reserveCapacity(Self.pageSize)
            pages.append(page)
        }
        let page = pages.count - 1
        let place = UInt32(page) << Self.pageBits | UInt32(pages[page].count)
        pages[page].append(UInt8(name.count))
        pages[page].append(contentsOf: name)
        return place
    }

    /// The name at a place.
    subscript(place: UInt32) -> String {
        let page = pages[Int(place >> Self.pageBits)]
        let start = Int(place) & (Self.pageSize - 1)
        return String(decoding: page[start + 1..<start + 1 + Int(page[start])], as: UTF8.self)
    }

    /// Calls with the bytes of the name at a place.
    @inline(__always) func withName(at place: UInt32, _ body: (Span<UInt8>) -> Void) {
        let bytes = pages[Int(place >> Self.pageBits)]
        let page = bytes.span
        let start = Int(place) & (Self.pageSize - 1)
        body(page.extracting(start + 1..<start + 1 + Int(page[start])))
    }

    /// Whether the name at a place is empty.
    func isEmpty(at place: UInt32) -> Bool {
        pages[Int(place >> Self.pageBits)][Int(place) & (Self.pageSize - 1)] == 0
    }

    /// Whether the name at a place is another spelling of a name.
    func isName(_ name: Span<UInt8>, at place: UInt32) -> Bool {
        let bytes = pages[Int(place >> Self.pageBits)]
        let page = bytes.span
        let start = Int(place) & (Self.pageSize - 1)
        guard Int(page[start]) == name.count else { return false }
        return NameHash.isSame(page.extracting(start + 1..<start + 1 + name.count), name)
    }

    /// Compares two names as `COLLATE "C"` compares them folded.
    ///
    /// - Returns: Below 0, 0 or above 0.
    func compareFolded(_ left: UInt32, _ right: UInt32) -> Int {
        let (leftBytes, rightBytes) = (pages[Int(left >> Self.pageBits)], pages[Int(right >> Self.pageBits)])
        let leftPage = leftBytes.span
        let rightPage = rightBytes.span
        let (leftStart, rightStart) = (Int(left) & (Self.pageSize - 1), Int(right) & (Self.pageSize - 1))
        let (leftCount, rightCount) = (Int(leftPage[leftStart]), Int(rightPage[rightStart]))
        for index in 1..<(min(leftCount, rightCount) + 1) {
            let difference = Int(foldedByte(leftPage[leftStart + index])) - Int(foldedByte(rightPage[rightStart + index]))
            if difference != 0 { return difference }
        }
        return leftCount - rightCount
    }

    /// Where the name at a place stands among all, as far as its first eight bytes tell.
    func foldedStart(at place: UInt32) -> UInt64 {
        var start: UInt64 = 0
        withName(at: place) { start = NameHash.foldedStart(of: $0) }
        return start
    }

    /// Hashes the name at a place, folded.
    func foldedHash(at place: UInt32, seed: UInt64) -> UInt64 {
        let bytes = pages[Int(place >> Self.pageBits)]
        let page = bytes.span
        let start = Int(place) & (Self.pageSize - 1)
        return NameHash.of(page.extracting(start + 1..<start + 1 + Int(page[start])), seed: seed)
    }
}

/// A byte with an ASCII capital folded, as ``foldedName(_:)`` folds names.
@inline(__always) func foldedByte(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
}
