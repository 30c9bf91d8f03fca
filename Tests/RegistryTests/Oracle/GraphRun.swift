import Lineage
import Registry
import TestSupport

/// Does the operations of a graph to a store, in an order of its own.
struct GraphRun {
    let graph: RandomGraph
    let store: ModelStore

    /// Does everything; a rename of a model that is not there yet waits.
    func run(order seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        var chains = graph.chains.map { $0[...] }
        var waiting: [ArraySlice<GraphOperation>] = []
        while !chains.isEmpty {
            let index = Int.random(in: 0..<chains.count, using: &random)
            guard let operation = chains[index].first else {
                chains.remove(at: index)
                continue
            }
            do {
                try await apply(operation)
                chains[index].removeFirst()
                chains += waiting
                waiting = []
            } catch NameError.unknown {
                waiting.append(chains.remove(at: index))
            }
        }
        guard waiting.isEmpty else { throw Stuck() }
    }

    /// No operation that is left can be done.
    struct Stuck: Error {}

    private func apply(_ operation: GraphOperation) async throws {
        switch operation {
        case .put(let child, let document): try await store.file(child, [document])
        case .withdraw(let child, let path): try await store.file(child, [], withdrawn: [path])
        case .alias(let name, let model):
            try await store.addAlias(KnownName(name: ModelID(name), model: ModelID(model), kind: .redirect, source: "test"))
        case .rename(let model, let name): try await store.rename(ModelID(model), to: ModelID(name), source: "test")
        }
    }
}
