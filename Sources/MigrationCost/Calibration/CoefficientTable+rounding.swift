import Foundation

extension CoefficientTable {
    /// The table with seven digits of each number: no measurement is more exact, and the file is half as long.
    var rounded: CoefficientTable {
        var table = CoefficientTable(
            blocks.values.map { block in
                var block = block
                block.values = block.values.mapValues(Self.rounded)
                return block
            }, engines: engines, stacks: stacks)
        table.spreads = spreads.mapValues { Spread(low: Self.rounded($0.low), high: Self.rounded($0.high), rows: $0.rows) }
        table.report = report.map { report in
            KindReport(
                heldOut: Self.rounded(report.heldOut), fitted: Self.rounded(report.fitted), known: report.known.map(Self.rounded),
                strange: report.strange.map(Self.rounded), own: report.own.map(Self.rounded))
        }
        return table
    }

    private static func rounded(_ errors: ErrorSummary) -> ErrorSummary {
        ErrorSummary(
            rows: errors.rows, mean: rounded(errors.mean), median: rounded(errors.median), ninetieth: rounded(errors.ninetieth),
            coverage: rounded(errors.coverage))
    }

    private static func rounded(_ value: Double) -> Double {
        guard value != 0, value.isFinite else { return value }
        let scale = pow(10, 6 - floor(log10(abs(value))))
        let digits = (value * scale).rounded() / scale
        return digits.isFinite ? digits : value
    }
}
