/// A timestamptz: a point in time with a resolution of one microsecond.
public struct PostgresTimestamp: Hashable, Sendable, Comparable {
    /// Microseconds since 1970-01-01 00:00 UTC. `Int64.max` is PostgreSQL's `infinity`, `Int64.min` its `-infinity`.
    public var microsecondsSince1970: Int64

    /// Keeps microseconds since 1970-01-01T00:00:00Z.
    public init(microsecondsSince1970: Int64) { self.microsecondsSince1970 = microsecondsSince1970 }

    /// PostgreSQL counts from 2000-01-01 UTC: 10,957 days later.
    private static let epochShift: Int64 = 946_684_800_000_000

    /// What the wire carries. Times that it cannot carry become an infinity.
    var microsecondsSince2000: Int64 {
        if microsecondsSince1970 == .max { return .max }
        let (shifted, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.epochShift)
        return overflow ? .min : shifted
    }

    init(microsecondsSince2000: Int64) {
        if microsecondsSince2000 == .min {
            self.init(microsecondsSince1970: .min)
        } else {
            let (shifted, overflow) = microsecondsSince2000.addingReportingOverflow(Self.epochShift)
            self.init(microsecondsSince1970: overflow ? .max : shifted)
        }
    }

    /// Orders by time.
    public static func < (left: Self, right: Self) -> Bool { left.microsecondsSince1970 < right.microsecondsSince1970 }
}
