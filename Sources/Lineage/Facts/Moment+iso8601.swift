extension Moment {
    /// Reads a date or a date and time of ISO 8601, as cards, the Hub and PostgreSQL write them.
    ///
    /// Read are `2024-03-01`, `2024-03-01T12:30`, `2024-03-01 12:30:05.25`, with `Z`, `+02`, `+0200` or `+02:00`; without
    /// a zone the time is UTC. Digits beyond microseconds are cut. Years are 0001–9999, the calendar is the Gregorian one.
    ///
    /// - Parameter text: The text; spaces round it are not allowed.
    /// - Returns: nil when it is anything else, also for days that do not exist.
    public init?(iso8601 text: some StringProtocol) {
        var reader = DigitReader(bytes: Array(text.utf8.prefix(40)))
        guard text.utf8.count <= 40, let year = reader.number(digits: 4), year > 0, reader.take("-"), let month = reader.number(digits: 2),
            reader.take("-"), let day = reader.number(digits: 2), (1...12).contains(month),
            (1...Self.dayCount(ofMonth: month, year: year)).contains(day)
        else { return nil }
        let midnight = Self.dayNumber(year: year, month: month, day: day) * 86_400_000_000
        guard !reader.isAtEnd else {
            self.init(microseconds: midnight)
            return
        }
        guard reader.take("T") || reader.take("t") || reader.take(" "), let time = reader.time(), let offset = reader.zone(), reader.isAtEnd
        else { return nil }
        self.init(microseconds: midnight + time - offset)
    }

    /// The time in UTC as `2024-03-01T12:30:05Z`, with as many decimals as are needed, at most six.
    public var iso8601: String {
        var text: [UInt8] = []
        text.reserveCapacity(27)
        writeISO8601(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends ``iso8601`` to a text in UTF-8.
    package func writeISO8601(to text: inout [UInt8]) {
        let (dayNumber, inDay) = Self.floorDivision(microseconds, 86_400_000_000)
        let (year, month, day) = Self.date(ofDay: dayNumber)
        let seconds = inDay / 1_000_000
        Self.append(year, 4, "-", to: &text)
        Self.append(month, 2, "-", to: &text)
        Self.append(day, 2, "T", to: &text)
        Self.append(seconds / 3600, 2, ":", to: &text)
        Self.append(seconds / 60 % 60, 2, ":", to: &text)
        Self.append(seconds % 60, 2, ".", to: &text)
        let fraction = inDay % 1_000_000
        if fraction != 0 { Self.append(fraction, 6, "0", to: &text) }
        while fraction != 0, text.last == UInt8(ascii: "0") { text.removeLast() }
        if fraction == 0 { text.removeLast() }
        text.append(UInt8(ascii: "Z"))
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar; eras of 400 years begin in March, so leap days stand last.
    static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floorDivision(shifted, 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date of a day counted from 1970-01-01: the inverse of ``dayNumber(year:month:day:)``.
    static func date(ofDay number: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floorDivision(number + 719_468, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func dayCount(ofMonth month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func floorDivision(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// Appends a number with zeros before it, and a mark; a number with more digits is cut to the last.
    @inline(__always) private static func append(_ value: Int64, _ width: Int, _ mark: Unicode.Scalar, to text: inout [UInt8]) {
        var unit = Self.powers[width - 1]
        let value = abs(value)
        while unit > 0 {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / unit % 10))
            unit /= 10
        }
        text.append(UInt8(ascii: mark))
    }

    private static let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000]
}
