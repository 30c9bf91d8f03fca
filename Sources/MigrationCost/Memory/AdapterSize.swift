/// The weights of a LoRA adapter: `rank · (d_in + d_out)` for each linear layer that it changes (arXiv 2106.09685 §4.1).
public struct AdapterSize: Hashable, Sendable {
    /// Which linear layers an adapter changes.
    public enum Modules: String, Hashable, Sendable, CaseIterable {
        /// Query and value.
        case queryValue = "qv"
        /// Query, key and value, without the output.
        case attention = "attn"
        /// The feed-forward part.
        case feedForward = "mlp"
        /// All linear layers of a layer.
        case all
    }

    /// The rank, 1 or more.
    public var rank: Int
    /// What it changes.
    public var modules: Modules

    /// Keeps a rank and what is changed.
    public init(rank: Int, modules: Modules) {
        self.rank = rank
        self.modules = modules
    }

    /// Its weights for a model; of a mixture of experts the shared layers and one expert's.
    public func parameters(of model: Architecture) -> Double {
        let (hidden, feed) = (Double(model.hidden), Double(model.feedForward))
        let query = Double(model.heads) * Double(model.headWidth)
        let key = Double(model.keyValueHeads) * Double(model.headWidth)
        let isGated = TensorInventory(model).isGated
        let feedForward = (isGated ? 3 : 2) * (hidden + feed)
        let sums: Double =
            switch modules {
            case .queryValue: (hidden + query) + (hidden + key)
            case .attention: (hidden + query) + 2 * (hidden + key)
            case .feedForward: feedForward
            case .all: (hidden + query) + 2 * (hidden + key) + (query + hidden) + feedForward
            }
        return Double(model.layers) * Double(max(1, rank)) * sums
    }
}
