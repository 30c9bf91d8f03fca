import Foundation
import MigrationCost

/// The published measurements that are part of the program: what the shipped coefficients were fitted to.
enum ShippedMeasurements {
    /// Its rows.
    static func rows() throws -> [MeasurementLine] {
        guard let path = Bundle.module.path(forResource: "measurements", ofType: "jsonl"), let data = FileManager.default.contents(atPath: path)
        else {
            throw CommandFailure("The file measurements.jsonl is missing beside the program; install it again.")
        }
        return MeasurementLines(Array(data)).rows
    }
}
