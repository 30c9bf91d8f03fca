import Foundation
import MigrationCost
import Testing

/// What is promised of errors, on the shipped rows: whole publications are left out.
@Suite struct ShippedCalibrationTests {
    private static let rows: [MeasurementLine] = {
        let file = URL(filePath: #filePath).appending(path: "../../../../Sources/pedigree/Resources/measurements.jsonl").standardized
        return MeasurementLines(Array((try? Data(contentsOf: file)) ?? Data())).rows
    }()

    @Test func `the shipped rows can all be read and say where they stand`() {
        #expect(Self.rows.count > 1400)
        #expect(Self.rows.allSatisfy { !($0.row.citation ?? "").isEmpty })
    }

    @Test func `the shipped coefficients are those of the shipped rows`() throws {
        let anew = Calibration(fitting: Self.rows)
        for estimator in CalibratedKinds.all {
            let (shipped, made) = (Calibration.shipped[estimator.kind], anew[estimator.kind])
            #expect(Set(shipped.blocks.keys) == Set(made.blocks.keys), "\(estimator.kind)")
            for (name, block) in made.blocks {
                for (coefficient, value) in block.values {
                    let kept = try #require(shipped[name]?[coefficient], "\(estimator.kind) \(name) \(coefficient)")
                    #expect(abs(kept - value) <= 1e-6 * max(1, abs(value)), "\(estimator.kind) \(name) \(coefficient): run pedigree calibrate --out")
                }
            }
            let (kept, now) = (shipped.report?.heldOut, made.report?.heldOut)
            #expect(kept?.rows == now?.rows && abs((kept?.mean ?? 0) - (now?.mean ?? 0)) < 1e-6, "\(estimator.kind)")
        }
    }

    /// Kind, and the greatest mean, median and ninetieth percentile.
    @Test(arguments: [
        (MeasurementKind.ggufFileBytes, 0.005, 0.0005, 0.005), (.weightsBytes, 0.005, 0.005, 0.01), (.kvCacheBytes, 0, 0, 0),
        (.inferenceMemoryBytes, 0.05, 0.035, 0.15), (.fits, 0.01, 0, 0), (.tuningMemory, 0.10, 0.065, 0.25),
    ])
    func `publications that were left out are met as is promised`(kind: MeasurementKind, mean: Double, median: Double, ninetieth: Double) throws {
        let errors = try #require(Calibration.shipped[kind].report?.heldOut)
        #expect(errors.mean <= mean && errors.median <= median && errors.ninetieth <= ninetieth, "\(errors)")
    }

    @Test(arguments: [MeasurementKind.ggufFileBytes, .inferenceMemoryBytes, .tuningMemory])
    func `ranges hold nine of ten, and one own row brings the error below a tenth`(kind: MeasurementKind) throws {
        let report = try #require(Calibration.shipped[kind].report)
        #expect((0.84...0.96).contains(report.heldOut.coverage), "\(report.heldOut)")
        #expect(try #require(report.own).mean < 0.1)
    }

    @Test func `coefficients are written and read without loss, and another version is refused`() throws {
        let bytes = try Calibration.shipped.written()
        #expect(try Calibration(reading: bytes) == Calibration.shipped)
        #expect(throws: (any Error).self) { try Calibration(reading: Array("{\"version\": 2, \"kinds\": {}}".utf8)) }
        #expect(throws: (any Error).self) { try Calibration(reading: Array("[]".utf8)) }
    }
}
