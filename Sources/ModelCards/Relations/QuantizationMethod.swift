internal import Lineage

/// What methods of quantization tell about how a model was made.
enum QuantizationMethod {
    /// Methods in which some base models are trained and published, so that their finetunes have them too.
    static func isNative(_ method: String) -> Bool { ["fp8", "mxfp4", "fbgemm_fp8", "bitnet"].contains(method) }

    /// Methods that training scripts leave behind when they load the parent at low precision.
    static func isHint(_ method: String) -> Bool { ["bitsandbytes", "torchao", "quanto"].contains(method) }
}
