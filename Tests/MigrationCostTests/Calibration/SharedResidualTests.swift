import MigrationCost
import Testing

@Suite struct SharedResidualTests {
    @Test func `many measurements of a stack say all of it`() {
        let shared = SharedResidual.ofStack
        #expect(abs(shared.correction(for: 0.2, count: 1) - 0.1) < 1e-12)
        #expect(abs(shared.correction(for: 0.2, count: 3) - 0.15) < 1e-12)
        #expect(abs(shared.correction(for: -0.2, count: 1_000) + 0.2) < 0.001)
    }

    @Test func `more measurements and larger residuals are never trusted less`() {
        for shared in [SharedResidual.ofStack, .ofModel, .nothing, .whole, SharedResidual(share: 0.2, mostWithheld: 0.5)] {
            for count in 1...20 {
                var before = 0.0
                for step in 0...40 {
                    let residual = Double(step) / 20
                    let correction = shared.correction(for: residual, count: count)
                    #expect((before...residual).contains(correction), "\(shared) \(residual) \(count)")
                    #expect(correction <= shared.correction(for: residual, count: count + 1) + 1e-12)
                    #expect(shared.correction(for: -residual, count: count) == -correction)
                    before = correction
                }
            }
        }
    }

    @Test func `what has nothing in common moves nothing`() {
        #expect(SharedResidual.nothing.correction(for: 3, count: 9) == 0)
        #expect(SharedResidual.whole.correction(for: -3, count: 1) == -3)
    }
}
