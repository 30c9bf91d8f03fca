import Lineage
import NIOCore

/// Writes JSON as bytes, the same that ``JSONText`` writes: for the answers that are asked for most.
struct JSONWriter {
    /// An array rather than a buffer: small appends to it are cheaper.
    private var bytes: [UInt8] = []

    /// What was written.
    var buffer: ByteBuffer { ByteBuffer(bytes: bytes) }

    /// Begins with room for some bytes.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes JSON as it is: braces, and keys of which it is known that nothing in them needs an escape.
    mutating func raw(_ text: String) { append(text.utf8.span) }

    /// Writes a key of which it is known that nothing in it needs an escape, behind a comma where it is not the first.
    mutating func key(_ name: String) {
        if bytes.last != 0x7B { bytes.append(0x2C) }
        bytes.append(0x22)
        raw(name)
        bytes.append(0x22)
        bytes.append(0x3A)
    }

    /// Writes a value as the encoder does, for what is seldom there.
    mutating func encoded(_ value: some Encodable) {
        guard let data = try? JSONText.data(of: value, isPretty: false) else {
            preconditionFailure("what a store holds has no number that JSON cannot write")
        }
        bytes.append(contentsOf: data)
    }

    /// Writes bytes as a string of hexadecimal digits.
    mutating func hexadecimal(_ values: [UInt8]) {
        bytes.append(0x22)
        for value in values {
            bytes.append(Self.digit(value >> 4))
            bytes.append(Self.digit(value & 15))
        }
        bytes.append(0x22)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// Writes a string, or null.
    mutating func string(_ text: String?) {
        guard let text else { return null() }
        string(text)
    }

    /// Writes a string.
    mutating func string(_ text: String) {
        bytes.append(0x22)
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        if !Self.isPlain(bytes.span.extracting(start..<bytes.count)) {
            bytes.removeSubrange(start...)
            for byte in text.utf8 { escaped(byte) }
        }
        bytes.append(0x22)
    }

    /// Writes `null`.
    mutating func null() { raw(Self.nothing) }

    private static let nothing = JSONPart("null")

    /// Writes what was prepared.
    @inline(__always) mutating func raw(_ part: JSONPart) { part.append(to: &bytes) }

    @inline(__always) private mutating func append(_ text: Span<UInt8>) {
        bytes.append(addingCapacity: text.count) { room in
            for index in text.indices { room.append(text[index]) }
        }
    }

    /// Whether nothing in a text needs an escape: eight bytes at a time, each tested in its own eight bits (Warren, Hacker's Delight,
    /// chapter 6: finding a byte).
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index + 8 <= text.count {
            let word = word(text, at: index)
            let belowSpace = (word &- 0x2020_2020_2020_2020) & ~word
            guard (belowSpace | zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)) & 0x8080_8080_8080_8080 == 0 else {
                return false
            }
            index += 8
        }
        while index < text.count {
            if text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C { return false }
            index += 1
        }
        return true
    }

    /// Bit 7 of each byte that is zero, and perhaps of others behind one that is.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    @inline(__always) private static func word(_ text: Span<UInt8>, at index: Int) -> UInt64 {
        let bytes = text.extracting(index..<index + 8)
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }

    /// Writes UTF-8 as a string.
    mutating func string(_ text: Span<UInt8>) {
        bytes.append(0x22)
        if Self.isPlain(text) {
            append(text)
        } else {
            for index in text.indices { escaped(text[index]) }
        }
        bytes.append(0x22)
    }

    /// Writes a time as ISO 8601 has it, or null.
    mutating func moment(microseconds: Int64?) {
        guard let microseconds else { return null() }
        bytes.append(0x22)
        Moment(microseconds: microseconds).writeISO8601(to: &bytes)
        bytes.append(0x22)
    }

    /// Writes an array.
    mutating func array<Value>(_ values: some Collection<Value>, _ write: (inout JSONWriter, Value) -> Void) {
        bytes.append(0x5B)
        var isFirst = true
        for value in values {
            if !isFirst { bytes.append(0x2C) }
            isFirst = false
            write(&self, value)
        }
        bytes.append(0x5D)
    }

    /// Writes an array of strings.
    mutating func strings(_ values: [String]) { array(values) { $0.string($1) } }

    /// Writes a whole number, or null.
    mutating func integer(_ number: (some FixedWidthInteger)?) {
        guard let number else { return null() }
        guard number > 0 else {
            raw(String(number))
            return
        }
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var start = 20
        var rest = UInt64(number)
        while rest > 0 {
            start -= 1
            digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        append(digits.span.extracting(start...))
    }

    /// Writes a number; whole ones without a point.
    mutating func number(_ number: Double) {
        let text = "\(number)"
        raw(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x08: raw("\\b")
        case 0x0C: raw("\\f")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        case 0..<0x20:
            raw("\\u00")
            for digit in [byte >> 4, byte & 15] { bytes.append(Self.digit(digit)) }
        default: bytes.append(byte)
        }
    }
}

/// An answer that writes itself.
protocol WireWritable {
    /// Writes the value as its `encode(to:)` gives it, keys in order.
    func write(to json: inout JSONWriter)
}
