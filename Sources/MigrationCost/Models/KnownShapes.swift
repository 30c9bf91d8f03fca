/// What the shapes of some models have that their plain dimensions do not say: latent attention, windows, a count of experts.
public enum KnownShapes {
    private struct Entry {
        var prefix: String
        var latentWidth: Int?
        var window: Int?
        var windowShare = 0.0
        var experts = 0
    }

    /// From their `config.json`: `kv_lora_rank + qk_rope_head_dim`, `sliding_window` with the pattern of layers, `num_experts`.
    private static let entries = [
        Entry(prefix: "deepseekv2", latentWidth: 576, experts: 160), Entry(prefix: "deepseekv3", latentWidth: 576, experts: 256),
        Entry(prefix: "deepseekr1", latentWidth: 576, experts: 256), Entry(prefix: "kimik2", latentWidth: 576, experts: 384),
        Entry(prefix: "gptoss20b", window: 128, windowShare: 0.5, experts: 32),
        Entry(prefix: "gptoss120b", window: 128, windowShare: 0.5, experts: 128),
        Entry(prefix: "gemma2", window: 4096, windowShare: 0.5), Entry(prefix: "gemma3", window: 1024, windowShare: 5.0 / 6),
        Entry(prefix: "mixtral8x", experts: 8), Entry(prefix: "qwen330b", experts: 128), Entry(prefix: "qwen3235b", experts: 128),
    ]

    /// Adds to a shape what is known of a model of a name and the shape does not say. DeepSeek-R1's distillations are not of its shape.
    public static func complete(_ architecture: inout Architecture, named name: String) {
        let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
        guard !folded.contains("distill"), let entry = entries.first(where: { folded.hasPrefix($0.prefix) }) else { return }
        if architecture.isMixture || entry.experts == 0 {
            architecture.latentWidth = architecture.latentWidth ?? entry.latentWidth
            if architecture.experts == 0 { architecture.experts = entry.experts }
        }
        if architecture.slidingWindow == nil, let window = entry.window {
            architecture.slidingWindow = window
            architecture.slidingShare = entry.windowShare
        }
    }
}
