extension Rates {
    /// The seconds of one request on a plan; of a model that only reads, those of the prompt.
    func seconds(_ plan: ServingPlan, prompt: Double, answer: Double) -> RequestSeconds {
        guard plan.model.work == .reading else { return servingRate.estimator.requestSeconds(for: plan.conditions(prompt: prompt, answer: answer)) }
        let rate = prefillRate.estimator.value(for: plan.reading(prompt: prompt))
        return RequestSeconds(prompt: prompt / rate, answer: 0, batch: Self.readingBatch)
    }

    /// Texts that are read at once: a batch that fills the processors of every device here.
    static let readingBatch = 32.0

    /// How much the speed of a plan may differ from what is estimated, around 1.
    func speed(of plan: ServingPlan) -> InputValue {
        let (range, plain): (Estimate<PerUnit<TokenUnit, SecondUnit>>, Double)
        if plan.model.work == .reading {
            let conditions = plan.reading(prompt: 1_000)
            (range, plain) = (prefillRate.estimate(for: conditions), prefillRate.estimator.value(for: conditions))
        } else {
            let conditions = plan.conditions(prompt: 1_000, answer: 250)
            (range, plain) = (servingRate.estimate(for: conditions), servingRate.estimator.value(for: conditions))
        }
        guard plain > 0 else { return .assumed(1, 0.5...2) }
        // What the user has measured moves the likely value away from 1.
        return InputValue(
            low: range.low.value / plain, likely: range.likely.value / plain, high: range.high.value / plain, origin: .calibrated)
    }
}

extension ServingPlan {
    /// The conditions of reading texts of a length, many at once.
    func reading(prompt: Double) -> PrefillConditions {
        PrefillConditions(
            architecture: architecture, format: format, device: device, deviceCount: deviceCount, engine: engine, batch: Rates.readingBatch,
            prompt: prompt)
    }
}
