import Foundation
import Lineage
import Registry

/// Numbers and words as people read them.
enum Written {
    /// A number of weights: `8.03B`, `567M`.
    static func weights(_ count: Int64?) -> String {
        guard let count else { return "" }
        let units: [(Double, String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")]
        guard let (size, unit) = units.first(where: { Double(count) >= $0.0 }) else { return String(count) }
        let hundredths = (Double(count) / size * 100).rounded()
        let whole = Int(hundredths) / 100
        let rest = Int(hundredths) % 100
        let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return "\(whole)\(digits)\(unit)"
    }

    /// A count with thousands parted: `12,345`.
    static func count(_ count: Int) -> String {
        var digits = String(count.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = String(digits.dropLast(3))
        }
        return (count < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }

    /// A number rounded to a whole one, thousands parted; one beyond whole numbers as it is.
    static func rounded(_ number: Double) -> String {
        Int(exactly: number.rounded()).map { count($0) } ?? "\(number)"
    }

    /// Points of a benchmark with their sign, to a tenth; zero has no minus.
    static func points(_ number: Double) -> String { String(format: "%+.1f", (number * 10).rounded() / 10 + 0) }

    /// Counts by relation: `12 quantized, 3 finetune`, largest first.
    static func relations(_ counts: RelationCounts) -> String {
        let parts = counts.present.sorted { ($1.count, $0.relation.rawValue) < ($0.count, $1.relation.rawValue) }
        return parts.map { "\(count($0.count)) \($0.relation.word)" }.joined(separator: ", ")
    }

    /// A total with its parts: `15 (12 quantized, 3 finetune)`, or `none`.
    static func total(_ counts: RelationCounts) -> String {
        counts.total == 0 ? "none" : "\(count(counts.total)) (\(relations(counts)))"
    }

    /// The date of a moment.
    static func date(_ moment: Moment?) -> String {
        moment.map { String($0.iso8601.prefix(10)) } ?? ""
    }

    /// A number and the word for what is counted.
    static func number(_ count: Int, _ one: String, _ many: String) -> String {
        "\(Self.count(count)) \(count == 1 ? one : many)"
    }

    /// JSON for people: an object or an array, keys in order.
    static func json(_ value: Any) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }
}
