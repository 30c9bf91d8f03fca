internal import Lineage

/// Tells files that hold a model's weights by their names alone.
enum WeightFileName {
    private static let endings: Set<String> = [
        "bin", "ckpt", "gguf", "ggml", "h5", "mlmodel", "msgpack", "nemo", "npz", "onnx", "onnx_data", "ot", "pdparams", "pt", "pth", "safetensors",
        "tflite",
    ]

    /// Files that training leaves beside the weights.
    private static let leftovers = ["training_args", "optimizer", "scheduler", "rng_state", "scaler"]

    /// Whether a path is one of weights: by its ending, outside of folders of checkpoints, and not what training leaves.
    static func isWeights(_ path: String) -> Bool {
        let folded = foldedName(path)
        guard let name = folded.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return false }
        let isLeft = leftovers.contains { name.hasPrefix($0) } || folded.split(separator: "/").dropLast().contains { $0.hasPrefix("checkpoint-") }
        return !isLeft && endings.contains(String(name[name.index(after: dot)...]))
    }
}
