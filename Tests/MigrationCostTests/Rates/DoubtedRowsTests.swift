import MigrationCost
import Testing

@Suite struct DoubtedRowsTests {
    @Test func `a row that says that it is doubted is told and does not count`() throws {
        var rows = RateRows.rows(of: .decodeRate)
        let all = try #require(MeasurementCheck(rows, with: Calibration([:])).lines.first).errors.rows
        rows[0].row.suspicion = "measured with another build"
        let check = MeasurementCheck(rows, with: Calibration([:]))
        #expect(check.lines.first?.errors.rows == all - 1)
        #expect(check.problems.map(\.line) == [rows[0].line])
        #expect(check.problems.first?.reason.contains("another build") == true)
    }
}
