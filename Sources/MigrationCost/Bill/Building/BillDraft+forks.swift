import Foundation
import Lineage

extension BillDraft {
    /// Adds what each fork in use costs: nothing to make where it carries over or has a counterpart, else its making; and its evaluation.
    mutating func moveForks() {
        guard !isSameModel else { return }
        for (index, fork) in question.forks.enumerated() {
            let id = "forks[\(index)]"
            switch fork.outcome {
            case .carriesOver:
                evaluate(id: id, title: "Evaluate \(fork.model.id), which carries over", shapeOf: question.to)
            case .counterpart(let other, let others):
                let more = others > 0 ? " (\(others) more like it)" : ""
                notes.append(.effect("\(fork.model.id) has a counterpart: \(other.id)\(more)."))
                evaluate(id: id, title: "Evaluate \(other.id) in the place of \(fork.model.id)", shapeOf: question.to)
                effort(.forkOperations, id: "\(id).adopt", title: "Put \(other.id) into operation", times: nil)
            case .missing:
                make(fork, id: id)
                evaluate(id: id, title: "Evaluate what replaces \(fork.model.id)", shapeOf: question.to)
                effort(.forkOperations, id: "\(id).operate", title: "Make and deploy what replaces \(fork.model.id)", times: nil)
            }
        }
    }

    /// Adds the making of a fork that the registry does not have for the model that is moved to.
    private mutating func make(_ fork: ForkInUse, id: String) {
        switch fork.relation {
        case .quantized, .conversion, .reupload: quantize(fork, id: id)
        case .merge:
            notes.append(
                .unpriced("\(fork.model.id) is a merge: it is merged again from forks of \(question.to.id), which costs work and no training."))
        case .finetune, .adapter, .continuation, .distillation, .pruning: train(fork, id: id)
        }
    }

    private mutating func quantize(_ fork: ForkInUse, id: String) {
        guard let parameters = question.to.architecture.map({ Double($0.parameters) }) ?? question.to.parameters.map(Double.init) else {
            return notes.append(.unpriced("Making \(fork.model.id) again: the size of \(question.to.id) is not known."))
        }
        let method = QuantizationConditions.Method(named: fork.model.quantization ?? fork.model.id)
        let estimate = rates.quantization.estimate(for: QuantizationConditions(parameters: parameters, method: method))
        let minutes = input(
            "\(id).quantization_minutes", unit: "device-minutes", "What quantizing \(question.to.id) takes on one device.",
            InputValue(low: estimate.low.value, likely: estimate.likely.value, high: estimate.high.value, origin: .calibrated),
            citation: "Calibration: quantize_gpu_minutes")
        let price = workshopPrice()
        terms.append(
            .once(
                id: "\(id).quantize", title: "Quantize \(question.to.id) as \(fork.model.id) is", formula: "minutes ÷ 60 × price of a device hour",
                citation: "FORMULAS.md §10", facts: [CostTerm.Fact(name: "weights", value: Written.count(parameters))]
            ) { point in point[minutes] / 60 * point[price] })
    }

    private mutating func train(_ fork: ForkInUse, id: String) {
        guard let architecture = question.to.likelyArchitecture else {
            return notes.append(.unpriced("Training \(fork.model.id) again on \(question.to.id): \(question.to.reasonWithoutShape)."))
        }
        let tokens = input(
            "\(id).training_tokens", unit: "tokens", "Tokens that \(fork.model.id) was trained on, repetitions counted.", given: fork.trainingTokens,
            assumed: 1e7, 1e6...1e8)
        let method: TuningMethod = fork.relation == .adapter ? .adapter : .full
        let device = Self.workshopDevice
        let conditions = TuningRateConditions(
            architecture: architecture, method: method, device: device, deviceCount: method == .full ? 8 : 1, sequence: 2_048,
            spreadsWeights: method == .full)
        let estimate = rates.tuning.estimate(for: conditions)
        let rate = input(
            "training_rate_\(method.rawValue)", unit: "tokens/s", "Tokens that one \(device.name) trains on in a second.",
            InputValue(low: estimate.low.value, likely: estimate.likely.value, high: estimate.high.value, origin: .calibrated),
            citation: "Calibration: finetune_tokens_per_s")
        let price = workshopPrice()
        let ratio = inputs.place(of: "token_ratio")
        let count = Double(conditions.deviceCount)
        terms.append(
            .once(
                id: "\(id).train", title: "Train what replaces \(fork.model.id)",
                formula: "training tokens × token ratio ÷ tokens a second ÷ 3600 × devices × price of a device hour", citation: "FORMULAS.md §5",
                facts: [
                    CostTerm.Fact(name: "method", value: method.rawValue),
                    CostTerm.Fact(name: "weights", value: Written.count(Double(architecture.parameters))),
                    CostTerm.Fact(name: "devices", value: "\(conditions.deviceCount) × \(device.name)", citation: device.citation),
                ]
            ) { point in
                let scale = ratio.map { point[$0] } ?? 1
                return point[tokens] * scale / point[rate] / 3600 * count * point[price]
            })
    }
}
