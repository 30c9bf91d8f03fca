import Lineage
import MigrationCost
import Registry

/// Models as costs see them: from the index at one version, and what documents state of them from the store.
///
/// A fork that states no dimensions, task or family has those of the model in its line that states its shape.
struct CostedModels: Sendable {
    private let index: LineageIndex
    private let facts: [NodeID: ModelFacts]

    /// Looks up some models, in steps of a thousand.
    ///
    /// - Throws: `PostgresError` when the database is away.
    init(of nodes: [NodeID], in index: LineageIndex, store: ModelStore) async throws {
        self.index = index
        var facts: [NodeID: ModelFacts] = [:]
        for first in stride(from: 0, to: nodes.count, by: Self.step) {
            facts.merge(try await store.facts(of: Array(nodes[first..<min(first + Self.step, nodes.count)]))) { one, _ in one }
        }
        self.facts = facts
    }

    /// How many models one statement asks about.
    private static let step = 1_000

    /// A model; nil where the index does not know it.
    func model(_ node: NodeID) -> CostedModel? {
        guard let summary = index.summary(of: node) else { return nil }
        let facts = facts[node] ?? ModelFacts()
        let inherited = index.shape(of: node)
        let stating = inherited.flatMap { index.summary(of: $0.statedBy) }
        let task = summary.task ?? stating?.task
        var model = CostedModel(id: summary.id.written, work: ModelWork(task: task, architecture: inherited?.shape.architecture))
        model.node = node
        model.parameters = parameters(summary, inherited)
        model.architecture = inherited.flatMap { Architecture($0.shape, parameters: model.parameters) }
        if let stating, stating.node != node { model.shapeStatedBy = stating.id.written }
        (model.task, model.languages, model.downloads) = (task, summary.languages, summary.downloads)
        model.contextLength = inherited?.shape.contextLength ?? facts.contextLength
        model.architectureName = facts.architecture ?? inherited?.shape.architecture
        model.modelType = facts.modelType
        model.family = summary.family ?? stating?.family
        model.quantization = summary.quantization
        model.format = Self.format(facts, quantization: summary.quantization)
        model.weightBytes = facts.weights.map { Bytes(count: $0.byteCount) }
        model.tokenizer = TokenizerKind(
            vocabulary: inherited?.shape.vocabulary.flatMap { Int(exactly: $0) }, modelType: facts.modelType, family: model.family,
            tokenizerClass: facts.tokenizer?.className)
        model.chatTemplate = facts.tokenizer?.chatTemplateSHA256
        model.weightDigest = facts.weightDigest
        model.evaluations = facts.evaluations
        return model
    }

    /// The forms in which the files of a model come, with their bytes: of a repository with several, each of them.
    func forms(of node: NodeID) -> [(format: WeightFormat, bytes: Bytes)] {
        guard let weights = facts[node]?.weights else { return [] }
        let variants = weights.variants.compactMap { variant in
            variant.type.flatMap { WeightFormat($0) }.map { ($0, Bytes(count: variant.byteCount)) }
        }
        if !variants.isEmpty { return variants }
        return weights.fileType.flatMap { WeightFormat($0) }.map { [($0, Bytes(count: weights.byteCount))] } ?? []
    }

    /// All weights: of a fork that keeps another one's shape those of that one, since packed and added weights are counted otherwise.
    private func parameters(_ summary: ModelSummary, _ inherited: InheritedShape?) -> Int64? {
        guard let inherited, inherited.shape.hasDimensions, inherited.statedBy != summary.node else {
            return summary.parameters ?? inherited?.parameters
        }
        return inherited.parameters ?? summary.parameters
    }

    /// How the weights are written, from what headers and configurations state.
    private static func format(_ facts: ModelFacts, quantization: String?) -> WeightFormat? {
        if let type = facts.weights?.fileType, let format = WeightFormat(type) { return format }
        if let detail = facts.quantizationDetail, let format = format(detail) { return format }
        if let quantization, let format = WeightFormat(quantization) { return format }
        guard quantization == nil else { return nil }
        return facts.weightType.flatMap { WeightFormat($0) }
    }

    private static func format(_ detail: QuantizationFacts) -> WeightFormat? {
        if let bits = detail.averageBits, detail.method.hasPrefix("ex"), bits > 0, bits <= 16 { return .exl2(bits: bits) }
        let bits = detail.bits.map { "-\($0)bit" } ?? ""
        let group = detail.groupSize.flatMap { $0 > 0 ? "-g\($0)" : nil } ?? ""
        return WeightFormat(detail.method + bits + group) ?? detail.type.flatMap { WeightFormat($0) }
    }
}
