/// The estimators of all kinds that are calibrated.
public enum CalibratedKinds {
    /// One a kind, in the order of reports.
    public static let all: [any CalibratedEstimator.Type] = [
        GGUFFileEstimator.self, WeightSizeEstimator.self, KVCacheEstimator.self, InferenceMemoryEstimator.self, DeviceFitEstimator.self,
        TuningMemoryEstimator.self, DecodeRate.self, PrefillRate.self, ServingRate.self, TuningRate.self, TrainingRate.self, TrainingHours.self,
        TrainingCarbon.self, EvaluationCost.self, PerplexityChange.self, BenchmarkLoss.self, QuantizationTime.self, MarketPrice.self,
    ]
}
