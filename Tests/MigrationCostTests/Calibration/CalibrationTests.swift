import MigrationCost
import Testing

/// What all kinds share, on rows that are made up.
@Suite struct CalibrationTests {
    private static func observation(
        _ size: Double, _ measured: Double, _ publication: String, engine: String, model: String = "m", device: String = "d"
    )
        -> Observation<LineEstimator.Conditions>
    {
        Observation(
            conditions: LineEstimator.Conditions(size: size, engine: engine, device: device), measured: measured, publication: publication,
            model: model)
    }

    /// Publications whose rows all lie so many times beside one line: fits know the factor of their own, and nothing of one that is left out.
    private static let shifted: [Observation<LineEstimator.Conditions>] = {
        let factors: [(name: String, factor: Double)] = [("a", 1.0), ("b", 1.5), ("c", 0.7), ("d", 1.2)]
        var rows: [Observation<LineEstimator.Conditions>] = []
        for (name, factor) in factors {
            for size in 1...30 {
                let measured: Double = factor * (2 * Double(size) + 4)
                rows.append(
                    observation(Double(size), measured, name, engine: "engine-\(name)", model: "model\(size % 5)", device: name))
            }
        }
        return rows
    }()

    @Test func `errors are those of publications that were left out`() throws {
        let table = CoefficientTable(calibrating: LineEstimator.self, Self.shifted)
        let report = try #require(table.report)
        #expect(report.heldOut.rows == 120 && report.fitted.rows == 120)
        #expect(report.heldOut.mean > report.fitted.mean && report.heldOut.mean > 0.2, "\(report)")
        let strange = try #require(report.strange)
        #expect(strange.mean == report.heldOut.mean, "each publication has an engine of its own")
    }

    @Test func `one known row of a stack takes half of its error away`() throws {
        let report = try #require(CoefficientTable(calibrating: LineEstimator.self, Self.shifted).report)
        let own = try #require(report.own)
        #expect(own.mean < 0.6 * report.heldOut.mean && own.ninetieth < 0.7 * report.heldOut.ninetieth, "\(own) \(report.heldOut)")
    }

    @Test func `ranges hold about nine of ten rows that were not seen`() throws {
        // Errors of a fixed sequence between -0.2 and 0.2, the same for all publications.
        var state: UInt64 = 7
        let rows = (0..<400).map { (index: Int) -> Observation<LineEstimator.Conditions> in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let draw: Double = Double(state >> 40) / 16_777_216
            let noise: Double = 1 + 0.4 * (draw - 0.5)
            let size = Double(index % 37 + 1)
            return Self.observation(size, noise * (3 * size + 1), "p\(index % 16)", engine: "one", model: "model\(index % 8)")
        }
        let report = try #require(CoefficientTable(calibrating: LineEstimator.self, rows).report)
        #expect((0.84...0.96).contains(report.heldOut.coverage), "\(report.heldOut)")
        let known = try #require(report.known)
        #expect((0.84...0.96).contains(known.coverage), "\(known)")
    }

    @Test func `a stack that nobody measured has a wider range`() {
        let table = CoefficientTable(calibrating: LineEstimator.self, Self.shifted)
        let calibrated = Calibrated<LineEstimator>(table)
        func width(_ engine: String, _ device: String) -> Double {
            let estimate = calibrated.estimate(for: LineEstimator.Conditions(size: 10, engine: engine, device: device))
            return estimate.high / estimate.low
        }
        #expect(width("engine-a", "a") <= width("new engine", "new"))
        #expect(width("new engine", "new") > 1.2)
    }

    @Test func `the range holds the likely value, whatever is asked`() {
        let calibrated = Calibrated<LineEstimator>(CoefficientTable(calibrating: LineEstimator.self, Self.shifted))
        for size in [0.0, 0.001, 1, 1e12] {
            for engine in ["engine-a", "other", nil] {
                let estimate = calibrated.estimate(for: LineEstimator.Conditions(size: size, engine: engine, device: "a"))
                #expect(estimate.low <= estimate.likely && estimate.likely <= estimate.high)
            }
        }
    }

    @Test func `own rows change their own stack and no other`() {
        let table = CoefficientTable(calibrating: LineEstimator.self, Self.shifted)
        let mine = Self.observation(10, 240, "", engine: "mine-2.0", device: "box")
        let calibrated = Calibrated<LineEstimator>(table, given: [mine])
        let plain = Calibrated<LineEstimator>(table)
        let asked = LineEstimator.Conditions(size: 20, engine: "Mine-3.1", device: "box")
        #expect(calibrated.estimate(for: asked).likely > plain.estimate(for: asked).likely * 5)
        let other = LineEstimator.Conditions(size: 20, engine: "mine", device: "other")
        #expect(calibrated.estimate(for: other) == plain.estimate(for: other))
    }

    @Test func `the same rows give the same coefficients, in any order`() {
        let table = CoefficientTable(calibrating: LineEstimator.self, Self.shifted)
        let turned = CoefficientTable(calibrating: LineEstimator.self, Self.shifted.reversed())
        let (one, other) = (LineEstimator(table), LineEstimator(turned))
        #expect(abs(one.slope - other.slope) < 1e-6 && abs(one.fixed - other.fixed) < 1e-5)
        #expect(CoefficientTable(calibrating: LineEstimator.self, Self.shifted) == table)
    }

    @Test func `the software's version and remarks are not its name`() {
        #expect(Stack(engine: "vLLM-0.6.3", device: "A100") == Stack(engine: "vllm", device: "a100"))
        #expect(Stack(engine: "llama.cpp-2024-05", device: nil).engine == "llama.cpp")
        #expect(Stack(engine: "qwen-finetune.py (deepspeed zero3)", device: nil).engine == "qwen-finetune.py")
        #expect(Stack(engine: "gpt-fast", device: nil) != Stack(engine: "gpt", device: nil))
    }
}
