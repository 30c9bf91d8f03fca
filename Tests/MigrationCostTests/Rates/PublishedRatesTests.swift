import MigrationCost
import Testing

/// Rows that were published, estimated with coefficients that were fitted to a few of them.
@Suite struct PublishedRatesTests {
    private static let calibration = Calibration(fitting: RateRows.all.rows)

    @Test(arguments: [
        (MeasurementKind.decodeRate, 22, 0.12), (.prefillRate, 5, 0.12), (.servingRate, 6, 0.12), (.tuningRate, 7, 0.15), (.trainingRate, 5, 0.15),
        (.trainingCarbon, 2, 0.05),
    ])
    func `published rows are met`(kind: MeasurementKind, rows: Int, bound: Double) throws {
        let check = MeasurementCheck(RateRows.rows(of: kind), with: Self.calibration)
        #expect(check.problems.isEmpty)
        let errors = try #require(check.lines.first { $0.kind == kind }).errors
        #expect(errors.rows == rows)
        #expect(errors.mean < bound, "\(errors)")
    }

    @Test func `the published constants alone are not far off`() throws {
        let check = MeasurementCheck(RateRows.all.rows, with: Calibration([:]))
        for line in check.lines { #expect(line.errors.median < 0.3, "\(line.kind): \(line.errors)") }
    }

    @Test func `one measurement of one's own sets a stack right`() throws {
        var rows = RateRows.rows(of: .decodeRate).filter { $0.row.engine == "hf-transformers" }
        // A machine whose processor is half as quick.
        for index in rows.indices { rows[index].row.measured /= 2 }
        let before = try #require(MeasurementCheck(rows, with: Self.calibration).lines.first).errors
        let own = OwnMeasurements(rows)
        let after = try #require(MeasurementCheck(rows, with: Self.calibration, given: own).lines.first).errors
        #expect(before.mean > 0.5 && after.mean < 0.1, "\(before.mean) \(after.mean)")
    }
}
