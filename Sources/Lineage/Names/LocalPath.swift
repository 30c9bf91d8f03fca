/// Tells paths on somebody's disk from names on the Hub.
enum LocalPath {
    /// Folders that training scripts and notebooks write to; no model is named by what stands below them.
    static let folders: Set<String> = [
        ".", "..", "artifacts", "base_models", "cache", "checkpoint", "checkpoints", "ckpt", "ckpts", "content", "data", "dev", "download",
        "downloads", "drive", "exp", "experiments", "final_model", "finetuned", "hf_models", "home", "input", "llm_models", "local",
        "local_models", "logs", "lora", "merge", "merged", "merged_model", "merges", "mnt", "model", "model_cache", "models", "my_models",
        "opt", "out", "output", "outputs", "pretrain", "pretrain_models", "pretrained", "pretrained_models", "result", "results", "root",
        "runs", "save", "saved", "saved_model", "saved_models", "saves", "scratch", "snapshots", "tmp", "trained", "trained_models",
        "users", "var", "weights", "work", "workspace", "~",
    ]

    /// Endings of files with weights.
    static let weightFiles = [".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".gguf", ".ggml", ".onnx", ".h5", ".pkl"]

    /// Whether a text begins as a path does: absolute, relative to a folder or home, with a drive letter or an environment variable.
    static func isRooted(_ text: Substring) -> Bool {
        guard let first = text.utf8.first else { return false }
        if first == UInt8(ascii: "/") || first == UInt8(ascii: "~") || first == UInt8(ascii: "$") || first == UInt8(ascii: "%") { return true }
        if text.hasPrefix("./") || text.hasPrefix("../") || text == "." || text == ".." || text.hasPrefix(".cache/") { return true }
        return text.utf8.contains(UInt8(ascii: "\\")) || hasDriveLetter(text)
    }

    /// Whether one or two segments name a folder or a file of a training run.
    static func isFolderOrFile(_ segments: [Substring]) -> Bool {
        guard let last = segments.last, let first = segments.first else { return false }
        let folded = foldedName(last)
        if weightFiles.contains(where: { folded.hasSuffix($0) }) { return true }
        if isCheckpoint(folded) { return true }
        return folders.contains(foldedName(first)) || (segments.count == 2 && first.hasPrefix("."))
    }

    /// The id in the name of a folder of the Hugging Face cache, or nil.
    ///
    /// The cache writes `models--org--name`; whatever follows the first separator is the name.
    static func cachedID(in segment: Substring) -> ModelID? {
        guard segment.hasPrefix("models--") else { return nil }
        let rest = segment.dropFirst("models--".count)
        guard let separator = firstSeparator(in: rest) else { return try? ModelID(String(rest)) }
        return try? ModelID("\(rest[..<separator])/\(rest[rest.index(separator, offsetBy: 2)...])")
    }

    private static func firstSeparator(in text: Substring) -> Substring.Index? {
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == "-", next < text.endIndex, text[next] == "-" { return index }
            index = next
        }
        return nil
    }

    /// `checkpoint-1200`, `checkpoint_3`, `global_step50`, `epoch-2`, `step_100`.
    private static func isCheckpoint(_ folded: String) -> Bool {
        for stem in ["checkpoint", "ckpt", "global_step", "global-step", "epoch", "step"] where folded.hasPrefix(stem) {
            let rest = folded.utf8.dropFirst(stem.utf8.count).drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            if rest.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        }
        return folded == "final_checkpoint" || folded == "last_checkpoint" || folded == "best_model"
    }

    private static func hasDriveLetter(_ text: Substring) -> Bool {
        let start = Array(text.utf8.prefix(3))
        guard start.count == 3, start[1] == UInt8(ascii: ":") else { return false }
        let letter = start[0] | 0x20
        return (0x61...0x7A).contains(letter) && (start[2] == UInt8(ascii: "/") || start[2] == UInt8(ascii: "\\"))
    }
}
