public import Foundation
import Lineage
import MigrationCost

/// What somebody asks about a move: `POST /v1/migration/cost`, or the parameters of `GET`.
///
/// `{from, to, forks?: [{id, training_tokens?, rank?}], adapters?: [{name?, rank?, training_tokens?}], workload?, serving?, serving_after?,
/// workshop?, use?, sample?, measurements?}`; unknown fields are refused.
public struct CostQuestion: Sendable {
    /// A fork in use, by its id.
    struct Fork: Sendable {
        var id: String
        var trainingTokens: Double?
        var rank: Int?
    }

    /// A model or alias; nil where the forks alone tell what is left.
    var from: String?
    /// A model, an alias or a family.
    var to: String
    /// Forks of the model that is left.
    var forks: [Fork] = []
    /// Adapters that the registry does not know.
    var adapters: [Fork] = []
    var workload = Workload()
    var before = ServingChoice()
    var after = ServingChoice()
    var workshop = Workshop()
    var use = IntendedUse()
    var sample: SampleText?
    var measurements = OwnMeasurements.none

    /// Asks about a move.
    init(from: String?, to: String) {
        self.from = from
        self.to = to
    }

    /// Reads a body's bytes.
    ///
    /// - Throws: ``Problem``: `bad_body` when it is not JSON, `bad_field` that names what is wrong.
    public init(json: Data) throws(Problem) { self = try RequestBody.decode(CostBody.self, from: json).question }
}

/// A sample of somebody's text with the two tokenizers that are to count it.
struct SampleText: Sendable {
    var text: String
    /// `tokenizer.json` of the model that is left.
    var before: String
    /// That of the other one.
    var after: String
}
