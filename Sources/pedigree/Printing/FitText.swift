import Foundation
import MigrationCost
import Service

/// What fits a device, as text.
enum FitText {
    static func text(_ body: FitBody) -> String {
        guard let device = body.device else { return smallest(body) }
        let usable = body.rows.first.map { gibibytes($0.fit.usable) } ?? ""
        let head =
            "\(body.resolved.name) on \(device.name): \(Written.count(body.fitting)) of \(Written.count(body.total)) fit with "
            + "\(Written.rounded(body.context)) tokens\(body.batch > 1 ? " × \(Int(body.batch))" : ""); \(usable) can be used."
        var table = TextTable(
            ["MODEL", "FORMAT", "", "MEMORY", "WEIGHTS", "CACHE", "MOST CONTEXT", "WRITES/S", "READS/S", "MMLU", "PERPLEXITY"],
            numeric: [3, 4, 5, 6, 7, 8, 9, 10])
        for row in body.rows {
            let fit = row.fit
            table.add([
                row.id, fit.format.name + (row.isPublished ? "" : " (to be made)"), fit.obstacle.map { "no: \($0.word)" } ?? "fits",
                gibibytes(fit.needed.total), gibibytes(fit.needed.weights), gibibytes(fit.needed.cache),
                fit.mostContext.map { Written.rounded($0) } ?? "", range(fit.decode), range(fit.prefill),
                fit.format.isQuantized ? Written.points(fit.points.likely.value) : "±0",
                fit.format.isQuantized ? String(format: "+%.1f %%", fit.perplexity.likely.value) : "±0",
            ])
        }
        let skipped =
            body.skipped > 0 ? "\n\n\(Written.number(body.skipped, "fork", "forks")) could not be looked at: format or size is not known." : ""
        return head + "\n\n" + table.text + skipped
    }

    private static func smallest(_ body: FitBody) -> String {
        var table = TextTable(["MODEL", "FORMAT", "DEVICE", "MEMORY", "OF", "USD/H", "WRITES/S", "MMLU"], numeric: [3, 4, 5, 6, 7])
        for row in body.smallest {
            for choice in row.devices.choices {
                let price = choice.device.priceRange.map { String(format: "%.2f", $0.likely * Double(choice.count)) } ?? ""
                table.add([
                    row.id, row.devices.format.name, (choice.count > 1 ? "\(choice.count) × " : "") + choice.device.name,
                    gibibytes(choice.fit.needed.total),
                    gibibytes(choice.fit.usable), price, range(choice.fit.decode),
                    row.devices.format.isQuantized ? Written.points(choice.fit.points.likely.value) : "±0",
                ])
            }
            if row.devices.choices.isEmpty { table.add([row.id, row.devices.format.name, "none that is known", "", "", "", "", ""]) }
        }
        return "The smallest devices for \(body.resolved.name) with \(Written.rounded(body.context)) tokens\n\n" + table.text
    }

    private static func gibibytes(_ bytes: Bytes) -> String { DeviceText.number(bytes.gibibytes) + " GiB" }

    private static func range<Unit>(_ estimate: Estimate<Unit>?) -> String {
        estimate.map { "\(DeviceText.number($0.likely.value)) (\(DeviceText.number($0.low.value))–\(DeviceText.number($0.high.value)))" } ?? ""
    }
}
