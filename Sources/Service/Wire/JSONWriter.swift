import Lineage
import NIOCore

/// Writes JSON straight into the buffer of a response, byte for byte what ``JSONText`` writes: for the answers that are asked for most.
struct JSONWriter {
    /// What was written.
    private(set) var buffer: ByteBuffer

    /// Begins with room for some bytes.
    init(capacity: Int) {
        buffer = ByteBufferAllocator().buffer(capacity: capacity)
    }

    /// Writes JSON as it is: braces, and keys of which it is known that nothing in them needs an escape.
    mutating func raw(_ text: StaticString) { buffer.writeStaticString(text) }

    /// Writes a string, or null.
    mutating func string(_ text: String?) {
        guard let text else { return raw("null") }
        buffer.writeInteger(0x22 as UInt8)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            buffer.writeString(text)
        } else {
            for byte in text.utf8 { escaped(byte) }
        }
        buffer.writeInteger(0x22 as UInt8)
    }

    /// Writes an array.
    mutating func array<Value>(_ values: some Collection<Value>, _ write: (inout JSONWriter, Value) -> Void) {
        buffer.writeInteger(0x5B as UInt8)
        var isFirst = true
        for value in values {
            if !isFirst { buffer.writeInteger(0x2C as UInt8) }
            isFirst = false
            write(&self, value)
        }
        buffer.writeInteger(0x5D as UInt8)
    }

    /// Writes an array of strings.
    mutating func strings(_ values: [String]) { array(values) { $0.string($1) } }

    /// Writes a whole number, or null.
    mutating func integer(_ number: (some FixedWidthInteger)?) {
        guard let number else { return raw("null") }
        guard number > 0 else {
            buffer.writeString(String(number))
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
        for index in start..<20 { buffer.writeInteger(digits[index]) }
    }

    /// Writes a number; whole ones without a point.
    mutating func number(_ number: Double) {
        let text = "\(number)"
        buffer.writeString(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
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
            for digit in [byte >> 4, byte & 15] { buffer.writeInteger(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        default: buffer.writeInteger(byte)
        }
    }
}

/// An answer that writes itself.
protocol WireWritable {
    /// Writes the value as its `encode(to:)` gives it, keys in order.
    func write(to json: inout JSONWriter)
}
