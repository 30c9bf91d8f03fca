/// The size of a GGUF file: the sum over its tensors of their weights in the type that its file type gives them. What reads pictures and sound is counted
/// with it, in 16 bits.
public struct GGUFFile: Hashable, Sendable {
    /// The model.
    public var architecture: Architecture
    /// The file type.
    public var type: WeightFormat.GGUFFileType
    /// When it was quantized.
    public var era: GGUFEra
    /// Whether an importance matrix guided it; nil where nobody says: types named IQ are made with one, others without.
    public var hasImportanceMatrix: Bool?
    /// Whether query, key and value are one tensor; nil for what is usual of the shape.
    public var fusesAttention: Bool?
    /// Whether it is a Falcon.
    public var isFalcon: Bool
    /// Whether vocabulary and other metadata are counted: a file has them, the figure that llama.cpp prints has not.
    public var countsMetadata: Bool

    /// Keeps what a file's size depends on.
    public init(
        architecture: Architecture, type: WeightFormat.GGUFFileType, era: GGUFEra = .current, hasImportanceMatrix: Bool? = nil,
        fusesAttention: Bool? = nil, isFalcon: Bool = false, countsMetadata: Bool = true
    ) {
        self.architecture = architecture
        self.type = type
        self.era = era
        self.hasImportanceMatrix = hasImportanceMatrix
        self.fusesAttention = fusesAttention
        self.isFalcon = isFalcon
        self.countsMetadata = countsMetadata
    }

    /// The size. Takes time in proportion to the layers.
    public var bytes: Bytes { sizes.total }

    /// The bytes of the tensors that are read for one token (of a mixture of experts the active ones; no input embedding of its own).
    public var readBytes: Bytes { sizes.read }

    /// All of its sizes.
    var sizes: WeightSize {
        let inventory = TensorInventory(architecture, fusesAttention: fusesAttention)
        let mixture = mixture(experts: inventory.experts)
        var embedding = 0.0
        var output = 0.0
        var dense = 4 * Double(inventory.vectorWeights)
        var chosen = 0.0
        for tensor in inventory.single {
            let size = mixture.blockType(of: tensor).bytes(of: tensor.weights)
            if tensor.role == .tokenEmbedding { embedding += size } else { output += size }
        }
        for (layer, count) in mixture.distinctLayers {
            for tensor in inventory.layered {
                let size = Double(count) * mixture.blockType(of: tensor, layer: layer).bytes(of: tensor.weights)
                switch tensor.role {
                case .gate, .up, .down: chosen += size
                default: dense += size
                }
            }
        }
        let metadata = countsMetadata ? Double(metadataBytes) : 0
        return WeightSize(
            total: Bytes(dense + chosen + embedding + output + metadata + 2 * Double(inventory.towerWeights)),
            read: Bytes(dense + output + chosen * activeShare(of: inventory)), embedding: Bytes(embedding), output: Bytes(output))
    }

    /// The share of the experts' weights that one token uses.
    private func activeShare(of inventory: TensorInventory) -> Double {
        guard architecture.isMixture else { return 1 }
        let feed = inventory.layered.reduce(0.0) { sum, tensor in
            [.gate, .up, .down].contains(tensor.role) ? sum + Double(tensor.weights) : sum
        }
        let idle = Double(architecture.parameters - architecture.activeParameters)
        return max(0, 1 - idle / max(feed * Double(inventory.layers), 1))
    }

    /// Vocabulary (a length, a text, a score and a type each, merges for byte pairs) and names: 24 bytes an entry of a small vocabulary, which has no
    /// merges, 45 of a large one; measured on headers of published files.
    private var metadataBytes: Int { architecture.vocabulary * (architecture.vocabulary > 64_000 ? 45 : 24) }

    private func mixture(experts: Int) -> GGUFMixture {
        GGUFMixture(
            type: type, era: era, hasMatrix: hasImportanceMatrix ?? needsMatrix, layers: architecture.layers,
            sharing: architecture.heads / max(architecture.keyValueHeads, 1), experts: experts,
            isSeventy: architecture.layers == 80 && architecture.keyValueHeads < architecture.heads, isFalcon: isFalcon,
            usual: GGUFMixture.usualType(of: type))
    }

    /// Types named IQ are published with a matrix, whether they need one or not.
    private var needsMatrix: Bool { type == .q2KS || type.rawValue.hasPrefix("IQ") }
}
