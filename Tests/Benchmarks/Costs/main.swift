// Measures what costs of moving take, in process: cost-benchmark CATALOGUE [MODELS [TURNS]].
import Foundation
import Lineage
import MigrationCost

let arguments = Array(CommandLine.arguments.dropFirst())
guard let path = arguments.first else {
    FileHandle.standardError.write(Data("usage: cost-benchmark CATALOGUE [MODELS [TURNS]]\n".utf8))
    exit(2)
}
let modelCount = arguments.dropFirst().first.flatMap { Int($0) } ?? 3_000_000
let turns = max(1, arguments.dropFirst(2).first.flatMap { Int($0) } ?? 11)
let catalogue = try CatalogueModel.all(of: path)
var registry = DrawnRegistry(catalogue, seed: 20_261_127)
let index = registry.index(count: modelCount)

/// A model of the catalogue, as costs see it.
func model(_ id: String) throws -> CostedModel {
    guard let place = catalogue.firstIndex(where: { $0.id == id }), case let node = NodeID(Int64(place) + 1), let shape = index.shape(of: node),
        let summary = index.summary(of: node)
    else { throw CocoaError(.fileReadUnknown, userInfo: [NSLocalizedDescriptionKey: "the catalogue lacks \(id), or its shape"]) }
    var model = CostedModel(
        CandidateKind(
            shape: shape.shape, parameters: shape.parameters ?? summary.parameters, quantization: summary.quantization, family: summary.family,
            task: summary.task))
    (model.id, model.node) = (id, node)
    return model
}

var move = MoveQuestion(from: try model("meta-llama/Meta-Llama-3-8B-Instruct"), to: try model("Qwen/Qwen2.5-7B-Instruct"))
Measurement.of("bill", times: 101) { _ = Bill(move) }.write()
Measurement.of("bill_likely_total", times: 101) { _ = MovePrice(move) }.write()

var wanted = CandidateQuestion()
wanted.tasks = ["text-generation"]
Measurement.of("candidates", times: turns) { _ = index.candidates(wanted) }.write()
for (name, tokens) in [("targets", 1e6), ("targets_busy", 1e10)] {
    move.workload.inputTokensPerDay = tokens
    move.workload.outputTokensPerDay = tokens / 4
    var ranking: TargetRanking?
    var measured = Measurement.of(name, times: turns) {
        ranking = TargetRanking(index.candidates(wanted), question: move, licences: { $0 == "apache-2.0" ? 1 : 2 }, limit: 60)
    }
    if let ranking {
        measured.counts = ["looked_at": ranking.lookedAt, "candidates": ranking.candidates, "priced": ranking.priced, "kinds": ranking.kinds]
    }
    measured.write()
}
