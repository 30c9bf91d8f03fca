package import Foundation
import Lineage
package import NIOHTTP1

/// Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
package enum RetryAfter {
    /// Nobody is waited for longer than an hour.
    private static let longest = 3_600.0

    /// How long to wait from now on; nil where it is not stated.
    package static func pause(_ headers: HTTPHeaders, now: Date) -> Duration? {
        guard let text = headers.first(name: "Retry-After")?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Double(text), seconds >= 0 { return .seconds(min(seconds, longest)) }
        guard let date = date(text) else { return nil }
        return .seconds(min(max(0, Double(date.microseconds) / 1e6 - now.timeIntervalSince1970), longest))
    }

    /// `Wed, 21 Oct 2015 07:28:00 GMT`.
    private static func date(_ text: String) -> Moment? {
        let parts = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2])) else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        return Moment(iso8601: "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z")
    }
}
