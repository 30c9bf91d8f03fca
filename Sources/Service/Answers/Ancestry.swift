import Lineage
import Registry

/// What is above models, now or at a time.
struct Ancestry {
    private enum Basis {
        case now(LineageIndex, minimumConfidence: Double)
        case past(AncestorGraph, [NodeID: ModelSummary])
    }

    private let basis: Basis

    /// What is above some models: from the index, or for the past from the store.
    init(
        above models: [NodeID], minimumConfidence: Double = 0, asOf: Moment? = nil, index: LineageIndex, store: ModelStore
    ) async throws {
        if let asOf {
            let above = try await store.lineageAbove(models, minimumConfidence: minimumConfidence, asOf: asOf)
            basis = .past(above.graph, above.models)
        } else {
            basis = .now(index, minimumConfidence: minimumConfidence)
        }
    }

    /// All shortest lines from a model up to one of its ancestors, child first.
    func shortestPaths(from model: NodeID, to ancestor: NodeID, limit: Int) -> [[LineageStep]] {
        switch basis {
        case .now(let index, let confidence):
            index.shortestPaths(from: model, to: ancestor, minimumConfidence: confidence, limit: limit)
        case .past(let graph, _): graph.shortestPaths(from: model, to: ancestor, limit: limit)
        }
    }

    /// The models above all of some models, nearest first.
    func commonAncestors(of models: [NodeID]) -> [CommonAncestor] {
        switch basis {
        case .now(let index, let confidence): index.commonAncestors(of: models, minimumConfidence: confidence)
        case .past(let graph, _): graph.commonAncestors(of: models)
        }
    }

    /// A model in short.
    func summary(of model: NodeID) -> ModelSummary? {
        switch basis {
        case .now(let index, _): index.summary(of: model)
        case .past(_, let models): models[model]
        }
    }

    /// The id of a model.
    func id(of model: NodeID) -> ModelID? {
        switch basis {
        case .now(let index, _): index.id(of: model)
        case .past(_, let models): models[model]?.id
        }
    }
}
