/// What a measurement measured; the words are those of rows of measurements.
public enum MeasurementKind: String, Hashable, Sendable, CaseIterable, Codable {
    case ggufFileBytes = "gguf_file_bytes"
    case weightsBytes = "weights_bytes"
    case kvCacheBytes = "kv_cache_bytes"
    case inferenceMemoryBytes = "infer_memory_bytes"
    case fits
    case tuningMemory = "finetune_memory"
    case decodeRate = "decode_tokens_per_s"
    case prefillRate = "prefill_tokens_per_s"
    case servingRate = "batch_tokens_per_s"
    case tuningRate = "finetune_tokens_per_s"
    case trainingRate = "train_tokens_per_s"
    case trainingHours = "train_gpu_hours"
    case trainingCarbon = "train_co2_t"
    case evaluationHours = "eval_gpu_hours"
    case perplexityDelta = "ppl_delta"
    case qualityDelta = "quality_delta"
    case quantizationMinutes = "quantize_gpu_minutes"
    case tokenPrice = "price_usd_per_m_tokens"
}
