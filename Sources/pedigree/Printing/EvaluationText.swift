import Foundation
import Intake
import Lineage

/// The figures of a measurement as text.
enum EvaluationText {
    /// A table with a line a kind of rows, and the calibration.
    static func report(_ report: EvaluationReport, scope: EvaluationScope) -> String {
        var table = TextTable(["ROWS", "N", "ANSWERED", "RIGHT/ANSWERS", "PRECISION", "95 %", "RECALL", "95 %", "CALIBRATION ERROR", "95 %"])
        for stratum in report.strata {
            let figures = stratum.figures
            table.add([
                stratum.name, "\(figures.children)", "\(figures.answered)", "\(figures.right)/\(figures.answers)", decimal(figures.precision),
                interval(stratum.precision), figures.wanted == 0 ? "–" : decimal(figures.recall),
                figures.wanted == 0 ? "–" : interval(stratum.recall),
                decimal(figures.calibrationError), interval(stratum.calibrationError),
            ])
        }
        let bins = (report.strata.first?.figures.bins ?? []).enumerated().filter { $0.element.count > 0 }.map { place, bin in
            "  \(decimal(Double(place) / Double(EvaluationFigures.binCount)))–\(decimal(Double(place + 1) / Double(EvaluationFigures.binCount)))  "
                + "\(bin.count) answers, mean confidence \(decimal(bin.confidence / Double(bin.count))), right \(decimal(Double(bin.right) / Double(bin.count)))"
        }
        let words =
            switch scope {
            case .given: "documents as given"
            case .undeclared: "without what declares parents"
            case .unstated: "without anything that states a parent"
            }
        return
            "Documents: \(words). Calibration error over \(EvaluationFigures.binCount) bins; intervals from \(EvaluationReport.drawCount) draws, "
            + "seed \(EvaluationReport.seed).\n\n" + table.text + "\n\nAnswers by confidence:\n" + bins.joined(separator: "\n")
    }

    /// What was answered wrongly, a line each.
    static func misses(_ report: EvaluationReport) -> String {
        let lines = report.children.flatMap { child in
            child.answers.filter { !$0.isRight }.map { answer in
                "wrong  \(decimal(answer.confidence))  \(answer.isInferred ? "inferred" : "stated  ")  \(child.child) → \(answer.parent); "
                    + (child.truth.isEmpty ? "it has none" : "true: \(child.truth.map(\.written).joined(separator: ", "))")
            }
        }
        return lines.isEmpty ? "Nothing was answered wrongly." : lines.sorted().joined(separator: "\n")
    }

    /// The same figures as one JSON object.
    static func json(of report: EvaluationReport, scope: EvaluationScope) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let strata = report.strata.map { stratum in
            Figures(
                rows: stratum.name, n: stratum.figures.children, answered: stratum.figures.answered, answers: stratum.figures.answers,
                right: stratum.figures.right, wanted: stratum.figures.wanted, found: stratum.figures.found, precision: stratum.figures.precision,
                precision95: [stratum.precision.low, stratum.precision.high], recall: stratum.figures.wanted == 0 ? nil : stratum.figures.recall,
                recall95: stratum.figures.wanted == 0 ? nil : [stratum.recall.low, stratum.recall.high],
                calibrationError: stratum.figures.calibrationError, calibrationError95: [stratum.calibrationError.low, stratum.calibrationError.high])
        }
        let body = Body(
            scope: scope.rawValue, bins: EvaluationFigures.binCount, draws: EvaluationReport.drawCount, seed: EvaluationReport.seed, strata: strata)
        guard let data = try? encoder.encode(body) else { preconditionFailure("figures are finite numbers") }
        return String(decoding: data, as: UTF8.self)
    }

    private struct Body: Encodable {
        let scope: String
        let bins: Int
        let draws: Int
        let seed: UInt64
        let strata: [Figures]
    }

    private struct Figures: Encodable {
        let rows: String
        let n: Int
        let answered: Int
        let answers: Int
        let right: Int
        let wanted: Int
        let found: Int
        let precision: Double
        let precision95: [Double]
        let recall: Double?
        let recall95: [Double]?
        let calibrationError: Double
        let calibrationError95: [Double]

        enum CodingKeys: String, CodingKey {
            case rows, n, answered, answers, right, wanted, found, precision, recall
            case precision95 = "precision_95", recall95 = "recall_95"
            case calibrationError = "expected_calibration_error", calibrationError95 = "expected_calibration_error_95"
        }
    }

    private static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

    private static func interval(_ interval: EvaluationReport.Interval) -> String { "\(decimal(interval.low))–\(decimal(interval.high))" }
}
