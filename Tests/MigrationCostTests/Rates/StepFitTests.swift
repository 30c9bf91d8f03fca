import MigrationCost
import Testing

@Suite struct StepFitTests {
    /// Rows of tuning whose times follow from known coefficients.
    private static func rows(_ table: CoefficientTable) -> [Observation<TuningRateConditions>] {
        let rate = TuningRate(table)
        return RateFixtures.shapes.flatMap { shape in
            TuningMethod.allCases.flatMap { method in
                [512.0, 2_048, 8_192].map { sequence in
                    let conditions = TuningRateConditions(
                        architecture: shape, method: method, device: RateFixtures.device("a100-sxm-80"), sequence: sequence, accumulation: 8)
                    return Observation(conditions: conditions, measured: rate.value(for: conditions))
                }
            }
        }
    }

    private static let known = CoefficientBlock(
        name: "eager",
        values: [
            "arithmetic": 2, "attention": 0.7, "elements": 600, "unpacking": 50, "gathering": 6, "optimizer": 1.2, "layers": 8,
        ], rows: 0, citations: [])

    @Test func `coefficients that made the rows are found again`() throws {
        let rows = Self.rows(CoefficientTable([Self.known]))
        let fitted = try #require(TuningRate.fit(rows).first { $0.name == "eager" })
        #expect(fitted.rows == rows.count)
        for name in ["arithmetic", "elements", "unpacking", "layers"] {
            let (found, truth) = (try #require(fitted[name]), try #require(Self.known[name]))
            #expect(abs(found / truth - 1) < 0.2, "\(name): \(found) for \(truth)")
        }
        let rate = TuningRate(CoefficientTable([fitted]))
        for row in rows { #expect(abs(rate.value(for: row.conditions) / row.measured - 1) < 0.05) }
    }

    @Test func `one wild row among many does not carry the fit away`() {
        var rows = Self.rows(CoefficientTable([Self.known]))
        rows[0].measured *= 20
        let rate = TuningRate(CoefficientTable(TuningRate.fit(rows)))
        for row in rows.dropFirst() { #expect(abs(rate.value(for: row.conditions) / row.measured - 1) < 0.1) }
    }

    @Test func `a stack without rows keeps the published constants, and no rows change nothing`() throws {
        let megatron = try #require(TuningRate.fit(Self.rows(CoefficientTable([Self.known]))).first { $0.name == "megatron" })
        #expect(megatron["arithmetic"] == 2.5 && megatron.rows == 0 && !megatron.citations.isEmpty)
        let empty = try #require(TuningRate.fit([]).first { $0.name == "eager" })
        #expect(empty["arithmetic"] == 1.72)
    }

    @Test func `fitting twice gives the same coefficients`() {
        let rows = Self.rows(CoefficientTable([Self.known]))
        #expect(TuningRate.fit(rows) == TuningRate.fit(rows))
    }
}
