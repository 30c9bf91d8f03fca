import Lineage
import MigrationCost

/// A small registry with models of many shapes, formats, licences and tasks.
struct DrawnCandidates {
    private(set) var index = LineageIndex()
    private(set) var nodes: [NodeID] = []
    private var state: UInt64

    private static let shapes = [
        "32,4096,32,8,128,14336,128256,0,,,,,,,,,131072,LlamaForCausalLM", "28,3584,28,4,128,18944,152064,0,,,,,,,,,32768,Qwen2ForCausalLM",
        "80,8192,64,8,128,28672,128256,0,,,,,,,,,8192,LlamaForCausalLM", "16,2048,32,8,64,8192,128256,1,,,,,,,,,131072,LlamaForCausalLM",
        "42,3584,16,8,256,14336,256000,1,,,4096,21,,,,,8192,Gemma2ForCausalLM",
        "32,4096,32,8,128,14336,32000,0,,,,,8,2,,12879925248,,MixtralForCausalLM",
        "12,768,12,12,64,3072,30522,1,,,,,,,,,512,BertForMaskedLM",
    ]

    init(seed: UInt64, count: Int) {
        state = seed &* 2 + 1
        var builder = LineageIndexBuilder()
        for number in 1...Int64(count) {
            var facts = IndexedFacts()
            let shape = below(Self.shapes.count + 2)
            if shape < Self.shapes.count { facts.shape = ModelShape(text: Self.shapes[shape]) }
            facts.parameters = [nil, nil, 8_030_261_248, 1_500_000_000, 70_000_000_000, 13_000_000_000][below(6)]
            facts.quantization = [nil, nil, nil, "gguf", "awq-4bit", "gptq-4bit", "fp8"][below(7)]
            facts.license = [nil, "mit", "apache-2.0", "llama3.1", "cc-by-nc-4.0"][below(5)]
            facts.task = ["text-generation", "text-generation", "image-text-to-text", "text-to-image", nil][below(5)]
            facts.family =
                [
                    nil, IndexedFamily(keys: ["llama"], names: ["Llama"], size: nil, variant: nil),
                    IndexedFamily(keys: ["qwen"], names: ["Qwen"], size: nil, variant: nil),
                ][below(3)]
            facts.downloads = Int64(below(5))
            var parents: [IndexedParent] = []
            if number > 3, below(3) == 0 {
                let relation = [Relation.quantized, .finetune, .adapter, .distillation][below(4)]
                parents = [IndexedParent(node: NodeID(Int64(below(Int(number) - 1)) + 1), relation: relation, confidence: 0.9)]
            }
            builder.add(IndexedModel(node: NodeID(number), version: 1, name: "org/m\(number)", status: .known, facts: facts, parents: parents))
            nodes.append(NodeID(number))
        }
        index = builder.finish()
    }

    /// A model as costs see it, by the definition: from what the index says of it alone.
    func model(_ node: NodeID) -> CostedModel? {
        guard let summary = index.summary(of: node) else { return nil }
        let inherited = index.shape(of: node)
        let stating = inherited.flatMap { $0.statedBy == node ? nil : index.summary(of: $0.statedBy) }
        var model = CostedModel(
            CandidateKind(
                shape: inherited?.shape, parameters: stating?.parameters ?? summary.parameters, quantization: summary.quantization,
                family: summary.family ?? stating?.family, task: summary.task ?? stating?.task))
        (model.id, model.node, model.downloads) = (summary.id.written, node, summary.downloads)
        return model
    }

    /// The duties of a model's own licence.
    static func obligations(_ license: String?) -> Obligations {
        let model = LicensedModel(node: NodeID(0), name: "", declared: LicenceRules.shipped.declared(license: license))
        return Obligations(of: model, graph: AncestorGraph([LineageStep]()), ancestors: [:])
    }

    /// A number below a bound (xorshift64, Marsaglia 2003).
    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }
}
