import Lineage
import MigrationCost

/// Models and questions that tests of bills ask about.
enum BillCase {
    static let llama3 = model("meta-llama/Meta-Llama-3-8B", llama, family: "Llama-3", vocabulary: "llama3", context: 8_192, node: 1)
    static let llama31 = model("meta-llama/Llama-3.1-8B", llama, family: "Llama-3.1", vocabulary: "llama3", context: 131_072, node: 2)
    static let qwen = model(
        "Qwen/Qwen2.5-7B",
        Architecture(
            parameters: 7_615_616_512, layers: 28, hidden: 3_584, heads: 28, keyValueHeads: 4, feedForward: 18_944, vocabulary: 152_064),
        family: "Qwen2.5", vocabulary: "qwen", context: 131_072, name: "Qwen2ForCausalLM", node: 3)
    static let large = model(
        "meta-llama/Meta-Llama-3-70B",
        Architecture(
            parameters: 70_553_706_496, layers: 80, hidden: 8_192, heads: 64, keyValueHeads: 8, feedForward: 28_672, vocabulary: 128_256),
        family: "Llama-3", vocabulary: "llama3", context: 8_192, node: 4)

    private static let llama = Architecture(
        parameters: 8_030_261_248, layers: 32, hidden: 4_096, heads: 32, keyValueHeads: 8, feedForward: 14_336, vocabulary: 128_256)

    static func model(
        _ id: String, _ architecture: Architecture, family: String, vocabulary: String, context: Int64, name: String = "LlamaForCausalLM",
        node: Int64
    ) -> CostedModel {
        var model = CostedModel(id: id, work: .generation)
        model.node = NodeID(node)
        model.architecture = architecture
        model.parameters = architecture.parameters
        model.task = "text-generation"
        model.contextLength = context
        model.architectureName = name
        model.family = family
        model.tokenizer = TokenizerKind(id: vocabulary)
        return model
    }

    /// A move with traffic, forks of every kind and people.
    static func question(from: CostedModel = llama3, to: CostedModel = qwen) -> MoveQuestion {
        var question = MoveQuestion(from: from, to: to)
        question.workload.inputTokensPerDay = 2e8
        question.workload.outputTokensPerDay = 5e7
        question.workload.promptTokens = 800
        question.workload.answerTokens = 200
        question.workload.concurrency = 40
        question.workload.texts = TextMix(.language("en"))
        question.workshop.prompts = 30
        question.workshop.hourlyPay = 120
        question.forks = [
            ForkInUse(model: CostedModel(id: "org/llama-lora", work: .generation), relation: .adapter, trainingTokens: 5e7, rank: 16),
            ForkInUse(model: CostedModel(id: "org/llama-awq", work: .generation), relation: .quantized),
            ForkInUse(model: CostedModel(id: "org/llama-chat", work: .generation), relation: .finetune),
        ]
        return question
    }
}
