/// Reads the parts of a time of ISO 8601 from its bytes.
struct DigitReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    /// Takes one expected character.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    /// Takes exactly so many digits.
    mutating func number(digits: Int) -> Int64? {
        guard position + digits <= bytes.count else { return nil }
        var value: Int64 = 0
        for byte in bytes[position..<position + digits] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        position += digits
        return value
    }

    /// Takes `12:30`, `12:30:05` or `12:30:05.25`, as microseconds.
    mutating func time() -> Int64? {
        guard let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2), minute < 60 else { return nil }
        var microseconds = (hour * 60 + minute) * 60_000_000
        guard take(":") else { return microseconds }
        guard let second = number(digits: 2), second < 60 else { return nil }
        microseconds += second * 1_000_000
        guard take(".") || take(",") else { return microseconds }
        var unit: Int64 = 100_000
        var count = 0
        while let digit = number(digits: 1) {
            microseconds += digit * unit
            unit /= 10
            count += 1
        }
        return count > 0 ? microseconds : nil
    }

    /// Takes nothing, `Z` or an offset, as microseconds east of UTC.
    mutating func zone() -> Int64? {
        if isAtEnd || take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(digits: 2), hours < 24 else { return nil }
        var minutes = hours * 60
        if !isAtEnd {
            _ = take(":")
            guard let more = number(digits: 2), more < 60 else { return nil }
            minutes += more
        }
        return minutes * (isWest ? -60_000_000 : 60_000_000)
    }
}
