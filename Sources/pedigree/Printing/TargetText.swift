import Foundation
import MigrationCost
import Service

/// Models to move to, as text.
enum TargetText {
    static func text(_ body: TargetsBody) -> String {
        var table = TextTable(
            ["MODEL", "WEIGHTS", "SERVED ON", "FORMAT", "ONCE", "MONTH", "MOVE", "MMLU", "NEW LICENCES"], numeric: [1, 4, 5, 6, 7])
        for row in body.rows {
            table.add([
                row.model.id, Written.weights(row.model.parameters), row.price.device.map { ($0.count > 1 ? "\($0.count) × " : "") + $0.id } ?? "",
                row.price.device?.format.name ?? "", Written.rounded(row.price.once.value),
                row.price.monthlyAfter.map { Written.rounded($0.value) } ?? "",
                Written.rounded(row.price.move.value), row.price.qualityChange.map { Written.points($0) } ?? "",
                row.newLicences.joined(separator: ", "),
            ])
        }
        let head = "Where to move from \(body.from.id), by what the move costs over \(Int(body.months)) months (US dollars, likely values)"
        guard let ranking = body.ranking else { return head }
        let counts =
            "\(Written.count(ranking.lookedAt)) models looked at, \(Written.count(ranking.candidates)) candidates, \(Written.count(ranking.priced)) priced "
            + "(\(Written.count(ranking.kinds)) kinds)."
        return body.rows.isEmpty ? head + "\n\nNo model passes.\n\n" + counts : head + "\n\n" + table.text + "\n\n" + counts
    }
}
