/// Splits the bytes of a file into lines, with bounded memory.
///
/// Lines end with LF or CR LF; the last one may end with the file. A byte order mark before the first is dropped. Lines of nothing but
/// spaces are counted and passed over.
struct LineSplitter {
    /// A line.
    enum Line: Equatable {
        /// Its bytes, without what ends it.
        case text([UInt8])
        /// It has more bytes than are read.
        case tooLong
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The most bytes of a line.
    var limit: Int
    private var buffer: [UInt8] = []
    /// Where the next line begins, and how far it has been searched for its end.
    private var start = 0
    private var searched = 0
    /// Whether the line that is being read is too long: its bytes are dropped as they come.
    private var isSkipping = false
    /// How many lines have ended.
    private(set) var lineCount = 0

    /// Splits into lines of at most so many bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// Takes the bytes that follow.
    mutating func add(_ bytes: [UInt8]) {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        buffer += bytes
    }

    /// The next line that has ended, with its number from 1; nil when more bytes are needed.
    mutating func next() -> (number: Int, line: Line)? {
        while let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = buffer[start..<end]
            start = end + 1
            searched = start
            if let found = ended(line) { return found }
        }
        searched = buffer.count
        if isSkipping || searched - start > limit + Self.byteOrderMark.count + 1 {
            isSkipping = true
            start = searched
        }
        return nil
    }

    /// The last line, when the file does not end with a line's end.
    mutating func last() -> (number: Int, line: Line)? {
        let line = buffer[start...]
        guard isSkipping || !line.isEmpty else { return nil }
        start = buffer.count
        searched = start
        return ended(line)
    }

    private mutating func ended(_ bytes: ArraySlice<UInt8>) -> (number: Int, line: Line)? {
        lineCount += 1
        if isSkipping {
            isSkipping = false
            return (lineCount, .tooLong)
        }
        var line = bytes
        if lineCount == 1, line.starts(with: Self.byteOrderMark) { line = line.dropFirst(Self.byteOrderMark.count) }
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        return (lineCount, line.count > limit ? .tooLong : .text(Array(line)))
    }
}
