import Foundation
import MigrationCost

/// The body of `POST /v1/migration/cost`.
struct CostBody: Decodable {
    let question: CostQuestion

    private static let fields: Set<String> = [
        "from", "to", "forks", "adapters", "workload", "serving", "serving_after", "workshop", "use", "sample", "measurements",
    ]

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(decoder, only: Self.fields)
        guard let to = try fields.text("to") else { throw Problem(.badField, "'to' is missing.", field: "to") }
        var question = CostQuestion(from: try fields.text("from"), to: to)
        question.forks = try fields.list("forks", of: ForkInput.self, atMost: CostLimits.forks).map(\.fork)
        question.adapters = try fields.list("adapters", of: AdapterInput.self, atMost: CostLimits.forks).map(\.fork)
        guard question.from != nil || !question.forks.isEmpty else {
            throw Problem(.badField, "Neither 'from' nor 'forks' says what is moved.", field: "from")
        }
        question.workload = try fields.value("workload", as: WorkloadBody.self)?.workload ?? Workload()
        let serving = try fields.value("serving", as: ServingBody.self)?.choice ?? ServingChoice()
        question.before = serving
        question.after = try fields.value("serving_after", as: ServingBody.self)?.choice ?? serving.elsewhere
        question.workshop = try fields.value("workshop", as: WorkshopBody.self)?.workshop ?? Workshop()
        question.use = try fields.value("use", as: UseBody.self)?.use ?? IntendedUse()
        question.sample = try fields.value("sample", as: SampleBody.self)?.sample
        question.measurements = try Self.measurements(fields)
        self.question = question
    }

    private static func measurements(_ fields: BodyFields) throws -> OwnMeasurements {
        let rows = try fields.list("measurements", of: MigrationCost.Measurement.self, atMost: CostLimits.measurements)
        for (index, row) in rows.enumerated() where !row.measured.isFinite || row.measured <= 0 {
            throw Problem(.badField, "'measurements[\(index)].measured' is a number above 0.", field: "measurements[\(index)].measured")
        }
        return OwnMeasurements(rows.enumerated().map { MeasurementLine(line: $0.offset + 1, row: $0.element) })
    }
}

extension ServingChoice {
    /// The same machines and software for another model: what belongs to one model's files and contract does not go along.
    var elsewhere: ServingChoice {
        var choice = self
        (choice.deviceCount, choice.tokenPrices) = (nil, nil)
        return choice
    }
}

private struct ForkInput: Decodable {
    let fork: CostQuestion.Fork

    init(from decoder: any Decoder) throws {
        if let id = try? decoder.singleValueContainer().decode(String.self) {
            fork = CostQuestion.Fork(id: id)
            return
        }
        let fields = try BodyFields(decoder, only: ["id", "training_tokens", "rank"])
        guard let id = try fields.text("id") else { throw fields.problem("id", "is missing") }
        fork = CostQuestion.Fork(
            id: id, trainingTokens: try fields.number("training_tokens", in: CostLimits.runTokens),
            rank: try fields.number("rank", in: 1...65_536).map { Int($0) })
    }
}

private struct AdapterInput: Decodable {
    let fork: CostQuestion.Fork

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(decoder, only: ["name", "training_tokens", "rank"])
        fork = CostQuestion.Fork(
            id: try fields.text("name") ?? "", trainingTokens: try fields.number("training_tokens", in: CostLimits.runTokens),
            rank: try fields.number("rank", in: 1...65_536).map { Int($0) })
    }
}

private struct SampleBody: Decodable {
    let sample: SampleText

    init(from decoder: any Decoder) throws {
        let fields = try BodyFields(decoder, only: ["text", "from_tokenizer", "to_tokenizer"])
        func needed(_ name: String, _ byteCount: Int) throws -> String {
            guard let text = try fields.text(name, atMost: byteCount), !text.isEmpty else { throw fields.problem(name, "is missing or empty") }
            return text
        }
        sample = SampleText(
            text: try needed("text", TokenizerLimits.sampleByteCount), before: try needed("from_tokenizer", TokenizerLimits.fileByteCount),
            after: try needed("to_tokenizer", TokenizerLimits.fileByteCount))
    }
}
