/// Reads JSON (RFC 8259) into a ``JSONTree``; linear in the bytes, bounded in depth and values.
struct JSONTreeReader {
    private let bytes: [UInt8]
    private var place = 0
    private var valueCount = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value that the bytes are.
    ///
    /// - Throws: `tooLarge` past a limit, `malformed` with the byte offset where the bytes are not JSON.
    static func read(_ bytes: [UInt8]) throws(TokenizerError) -> JSONTree {
        guard bytes.count <= TokenizerLimits.fileByteCount else {
            throw .tooLarge(what: "the bytes of tokenizer.json", limit: TokenizerLimits.fileByteCount)
        }
        var reader = JSONTreeReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw reader.malformed("something follows the value") }
        return value
    }

    private func malformed(_ reason: String) -> TokenizerError { .malformed(place: "byte \(place)", reason: reason) }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
    }

    /// Passes the byte where it is the next one after spaces.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(TokenizerError) -> JSONTree {
        guard depth <= TokenizerLimits.depth else {
            throw .tooLarge(what: "the depth of tokenizer.json", limit: TokenizerLimits.depth)
        }
        valueCount += 1
        guard valueCount <= TokenizerLimits.valueCount else {
            throw .tooLarge(what: "the number of values of tokenizer.json", limit: TokenizerLimits.valueCount)
        }
        skipSpace()
        guard place < bytes.count else { throw malformed("the file ends within a value") }
        switch bytes[place] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONTree) throws(TokenizerError) -> JSONTree {
        guard bytes[place...].starts(with: "\(word)".utf8) else { throw malformed("not a value") }
        place += word.utf8CodeUnitCount
        return value
    }

    private mutating func object(depth: Int) throws(TokenizerError) -> JSONTree {
        place += 1
        var members: [(key: [UInt32], value: JSONTree)] = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw malformed("a member's name is missing") }
            let key = try text()
            guard take(UInt8(ascii: ":")) else { throw malformed("a colon is missing") }
            members.append((key, try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw malformed("an object is not closed") }
        return .object(members)
    }

    private mutating func list(depth: Int) throws(TokenizerError) -> JSONTree {
        place += 1
        var values: [JSONTree] = []
        if take(UInt8(ascii: "]")) { return .list(values) }
        repeat { values.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw malformed("a list is not closed") }
        return .list(values)
    }

    private mutating func number() throws(TokenizerError) -> Double {
        let start = place
        while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
        guard place - start <= 64, let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)), value.isFinite else {
            place = start
            throw malformed("not a value")
        }
        return value
    }

    private mutating func text() throws(TokenizerError) -> [UInt32] {
        place += 1
        var scalars: [UInt32] = []
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return scalars
            case UInt8(ascii: "\\"): scalars.append(try escaped())
            case 0x20..<0x80:
                scalars.append(UInt32(bytes[place]))
                place += 1
            case 0x80...: scalars.append(try multibyte())
            default: throw malformed("a control character within a text")
            }
        }
        throw malformed("a text is not closed")
    }

    private mutating func escaped() throws(TokenizerError) -> UInt32 {
        guard place + 1 < bytes.count else { throw malformed("a text is not closed") }
        place += 2
        switch bytes[place - 1] {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(bytes[place - 1])
        case UInt8(ascii: "u"):
            let high = try fourDigits()
            guard (0xD800..<0xE000).contains(high) else { return high }
            guard high < 0xDC00, bytes[place...].starts(with: "\\u".utf8) else { throw malformed("half of a surrogate pair") }
            place += 2
            let low = try fourDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw malformed("half of a surrogate pair") }
            return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        default: throw malformed("an unknown escape")
        }
    }

    private mutating func fourDigits() throws(TokenizerError) -> UInt32 {
        guard place + 4 <= bytes.count else { throw malformed("an escape needs four digits") }
        var value: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw malformed("an escape needs four digits") }
            value = value << 4 | UInt32(digit)
        }
        place += 4
        return value
    }

    /// A scalar of two to four bytes.
    private mutating func multibyte() throws(TokenizerError) -> UInt32 {
        let lead = bytes[place]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, place + length <= bytes.count else { throw malformed("not UTF-8") }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[(place + 1)..<(place + length)] {
            guard byte & 0xC0 == 0x80 else { throw malformed("not UTF-8") }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
        guard value >= least, Unicode.Scalar(value) != nil else { throw malformed("not UTF-8") }
        place += length
        return value
    }
}
