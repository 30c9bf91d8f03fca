import MigrationCost
import Testing

@Suite struct RobustFitTests {
    private static func rows(_ slope: Double, _ fixed: Double, _ sizes: [Double]) -> [RobustFit.Row] {
        sizes.map { RobustFit.Row(features: [$0, 1], measured: slope * $0 + fixed) }
    }

    @Test func `known coefficients are found again`() {
        let solved = RobustFit(rows: Self.rows(3, 7, (1...40).map(Double.init)), prior: [1, 1], strength: [0, 0]).solve()
        #expect(abs(solved[0] - 3) < 1e-4 && abs(solved[1] - 7) < 1e-3, "\(solved)")
    }

    @Test func `rows that are wrong do not bend the rest`() {
        var rows = Self.rows(3, 7, (1...40).map(Double.init))
        for index in stride(from: 0, to: 40, by: 8) { rows[index].measured *= 4 }
        let solved = RobustFit(rows: rows, prior: [1, 1], strength: [0.01, 0.01]).solve()
        // The line through all rows would lie a third too high.
        #expect(abs((20 * solved[0] + solved[1]) / 67 - 1) < 0.02, "\(solved)")
    }

    @Test func `a coefficient is never negative`() {
        let solved = RobustFit(rows: Self.rows(3, -2, [1, 2, 3, 4, 5, 6]), prior: [1, 1], strength: [0, 0]).solve()
        #expect(solved[0] > 0 && solved[1] == 0, "\(solved)")
    }

    @Test func `without rows the published constants remain, and with few they pull`() {
        #expect(RobustFit(rows: [], prior: [2, 5], strength: [1, 1]).solve() == [2, 5])
        let one = [RobustFit.Row(features: [1, 0], measured: 4)]
        let weak = RobustFit(rows: one, prior: [2, 5], strength: [0.001, 1]).solve()
        let strong = RobustFit(rows: one, prior: [2, 5], strength: [1000, 1]).solve()
        #expect(abs(weak[0] - 4) < 0.1 && abs(strong[0] - 2) < 0.1 && weak[1] == 5, "\(weak) \(strong)")
    }

    @Test func `what is known without a coefficient is not fitted`() {
        let rows = [10.0, 20, 30].map { RobustFit.Row(features: [1], base: $0, measured: $0 + 5) }
        #expect(abs(RobustFit(rows: rows, prior: [1], strength: [0]).solve()[0] - 5) < 1e-6)
    }

    @Test func `measured values that are none are left out`() {
        var rows = Self.rows(3, 7, (1...10).map(Double.init))
        rows.append(RobustFit.Row(features: [1, 1], measured: 0))
        rows.append(RobustFit.Row(features: [.infinity, 1], measured: 5))
        let solved = RobustFit(rows: rows, prior: [1, 1], strength: [0, 0]).solve()
        #expect(abs(solved[0] - 3) < 1e-3, "\(solved)")
    }
}
