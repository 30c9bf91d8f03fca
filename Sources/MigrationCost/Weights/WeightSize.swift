/// The bytes that a model's weights take in a format, on disk and in memory.
public struct WeightSize: Hashable, Sendable {
    /// All of them.
    public let total: Bytes
    /// Those that are read to make one token of one sequence: active experts only, and no input embedding of its own, of which one row is read.
    public let read: Bytes
    /// Those of an input embedding of its own: llama.cpp keeps them in the computer's memory; zero where embeddings are tied.
    public let embedding: Bytes
    /// Those of the output, which tied embeddings are.
    public let output: Bytes

    /// Keeps sizes.
    init(total: Bytes, read: Bytes, embedding: Bytes, output: Bytes) {
        self.total = total
        self.read = read
        self.embedding = embedding
        self.output = output
    }

    /// Counts them.
    ///
    /// - Parameters:
    ///   - architecture: The model.
    ///   - format: How its weights are written. GGUF files are today's; ask ``GGUFFile`` of others.
    /// - Complexity: In proportion to the layers for GGUF, else constant.
    public init(of architecture: Architecture, in format: WeightFormat) {
        if case .gguf(let type) = format {
            self = GGUFFile(architecture: architecture, type: type).sizes
            return
        }
        let bits = FormatBits(format)
        let table = Double(architecture.embeddingParameters)
        let tables = architecture.tiesEmbeddings ? 1.0 : 2.0
        let linear = max(0, Double(architecture.parameters) - table * tables)
        let idle = Double(architecture.parameters - architecture.activeParameters)
        let wide = bits.expertsOnly && architecture.isMixture ? max(0, linear - Self.expertWeights(of: architecture)) : 0
        let output = table * bits.output / 8
        let input = architecture.tiesEmbeddings && !bits.unties ? 0 : table * bits.input / 8
        let all = (linear - wide) * bits.linear / 8 + wide * 2 + output + input
        self.init(
            total: Bytes(all), read: Bytes(max(0, all - input - idle * bits.linear / 8)), embedding: Bytes(input), output: Bytes(output))
    }

    /// Bits a weight, on average over all weights of text.
    static func meanBits(of architecture: Architecture, in format: WeightFormat) -> Double {
        let bits = WeightSize(of: architecture, in: format).total.value * 8
        guard case .gguf = format else { return bits / max(1, Double(architecture.parameters)) }
        let towers = Double(TensorInventory(architecture).towerWeights)
        return (bits - 16 * towers) / max(1, Double(architecture.parameters) - towers)
    }

    private static func expertWeights(of architecture: Architecture) -> Double {
        let inventory = TensorInventory(architecture)
        let feed = inventory.layered.filter { [.gate, .up, .down].contains($0.role) }.reduce(0) { $0 + $1.weights }
        return Double(feed) * Double(inventory.layers)
    }
}
