public import Foundation

/// A moment as the Hub writes it: in UTC, with milliseconds.
public struct HubTime: Sendable, Hashable, Comparable {
    /// Milliseconds since the beginning of 1970.
    public var milliseconds: Int

    /// A moment by its milliseconds since the beginning of 1970.
    public init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// The millisecond in which a date lies.
    public init(_ date: Date) {
        milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded(.down))
    }

    /// The first moment of a day of the Gregorian calendar; days and months count from one.
    public static func day(_ year: Int, _ month: Int, _ day: Int) -> HubTime {
        // Days from the civil calendar: H. Hinnant 2013, chrono-compatible low-level date algorithms. Years begin in March.
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return HubTime(milliseconds: (era * 146_097 + dayOfEra - 719_468) * 86_400_000)
    }

    /// Later by so many milliseconds.
    public func advanced(milliseconds: Int) -> HubTime { HubTime(milliseconds: self.milliseconds + milliseconds) }

    /// Whether a moment is before another.
    public static func < (left: HubTime, right: HubTime) -> Bool { left.milliseconds < right.milliseconds }

    /// The Hub tells no earlier time of creation than this: then it began to note them (`hf_api.py`, `ModelInfo.created_at`).
    static let firstNoted = HubTime.day(2022, 3, 2).advanced(milliseconds: ((23 * 60 + 29) * 60 + 4) * 1000)
}

extension HubTime: CustomStringConvertible {
    /// As in `2024-05-01T12:00:00.000Z`.
    public var description: String {
        let days = Int((Double(milliseconds) / 86_400_000).rounded(.down))
        let rest = milliseconds - days * 86_400_000
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return "\(Self.padded(year, 4))-\(Self.padded(civilMonth, 2))-\(Self.padded(day, 2))T\(clock).\(Self.padded(rest % 1000, 3))Z"
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
