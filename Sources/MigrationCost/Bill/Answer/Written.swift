import Foundation

/// Numbers as remarks show them.
enum Written {
    /// `4.7 GiB`.
    static func gibibytes(_ bytes: Bytes) -> String { String(format: bytes.gibibytes < 100 ? "%.1f GiB" : "%.0f GiB", bytes.gibibytes) }

    /// `7.6 B`, `12 M`, `350`.
    static func count(_ number: Double) -> String {
        switch number {
        case 1e12...: String(format: "%.1f T", number / 1e12)
        case 1e9...: String(format: "%.1f B", number / 1e9)
        case 1e6...: String(format: "%.0f M", number / 1e6)
        case 1e3...: String(format: "%.0f k", number / 1e3)
        default: String(format: "%.0f", number)
        }
    }

    /// `−0.7 points`.
    static func points(_ number: Double) -> String {
        // Zero has no sign, though what rounds to it may.
        String(format: "%+.1f points", (number * 10).rounded() / 10 + 0)
    }

    /// A ratio as percent: `−5 %`, `+12 %`.
    static func change(_ ratio: Double) -> String { String(format: "%+.0f %%", (ratio - 1) * 100) }
}
