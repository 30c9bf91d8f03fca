import Foundation
import MigrationCost

/// The errors of a calibration as text.
enum CalibrationText {
    /// A table with a line a kind and a way of leaving out.
    static func report(_ calibration: Calibration) -> String {
        var table = TextTable(["KIND", "ROWS", "LEFT OUT", "MEAN", "MEDIAN", "P90", "IN RANGE"], numeric: [1, 3, 4, 5, 6])
        for estimator in CalibratedKinds.all {
            guard let report = calibration[estimator.kind].report else { continue }
            let ways: [(String, ErrorSummary?)] = [
                ("publication", report.heldOut), ("nothing", report.fitted), ("model", report.known), ("engine", report.strange),
                ("stack but one row", report.own),
            ]
            for (way, errors) in ways {
                guard let errors else { continue }
                table.add([estimator.kind.rawValue, "\(errors.rows)", way] + figures(of: errors, on: estimator.scale))
            }
        }
        return table.text + "\n\nErrors are in percent; of quality_delta in points, of fits the percentage of wrong decisions."
    }

    private static func figures(of errors: ErrorSummary, on scale: ErrorScale) -> [String] {
        let factor = scale == .points ? 1.0 : 100
        return [errors.mean * factor, errors.median * factor, errors.ninetieth * factor, errors.coverage * 100].map { String(format: "%.2f", $0) }
    }
}
