import Lineage
import Testing

/// Real ids of publishers with the membership that an expert expects: path, size, variant, date; `-` means none.
@Suite struct FamiliesOfLanguageModelsTests {
    /// One row a model.
    static let table = """
        meta-llama/Llama-2-7b-hf | Llama > Llama-2 | 7B | - | -
        meta-llama/Llama-2-70b-chat-hf | Llama > Llama-2 | 70B | Chat | -
        meta-llama/Meta-Llama-3-8B | Llama > Llama-3 > Llama-3.0 | 8B | - | -
        meta-llama/Meta-Llama-3-70B-Instruct | Llama > Llama-3 > Llama-3.0 | 70B | Instruct | -
        meta-llama/Llama-3.1-8B | Llama > Llama-3 > Llama-3.1 | 8B | - | -
        meta-llama/Llama-3.1-405B-Instruct | Llama > Llama-3 > Llama-3.1 | 405B | Instruct | -
        meta-llama/Meta-Llama-3.1-8B-Instruct | Llama > Llama-3 > Llama-3.1 | 8B | Instruct | -
        meta-llama/Llama-3.2-1B | Llama > Llama-3 > Llama-3.2 | 1B | - | -
        meta-llama/Llama-3.2-11B-Vision-Instruct | Llama > Llama-3 > Llama-3.2 | 11B | Vision-Instruct | -
        meta-llama/Llama-3.3-70B-Instruct | Llama > Llama-3 > Llama-3.3 | 70B | Instruct | -
        meta-llama/Llama-4-Scout-17B-16E-Instruct | Llama > Llama-4 | 17B-16E | Scout-Instruct | -
        meta-llama/Llama-4-Maverick-17B-128E | Llama > Llama-4 | 17B-128E | Maverick | -
        meta-llama/Llama-Guard-3-8B | Llama > Llama-Guard > Llama-Guard-3 | 8B | - | -
        meta-llama/Prompt-Guard-86M | Llama-Prompt-Guard | 86M | - | -
        codellama/CodeLlama-7b-hf | CodeLlama | 7B | - | -
        codellama/CodeLlama-34b-Instruct-hf | CodeLlama | 34B | Instruct | -
        codellama/CodeLlama-70b-Python-hf | CodeLlama | 70B | Python | -
        Qwen/Qwen-7B-Chat | Qwen > Qwen1 | 7B | Chat | -
        Qwen/Qwen-1_8B-Chat | Qwen > Qwen1 | 1.8B | Chat | -
        Qwen/Qwen-VL-Chat | Qwen > Qwen-VL | - | Chat | -
        Qwen/Qwen1.5-110B-Chat | Qwen > Qwen1.5 | 110B | Chat | -
        Qwen/Qwen2-7B | Qwen > Qwen2 | 7B | - | -
        Qwen/Qwen2-57B-A14B-Instruct | Qwen > Qwen2 | 57B-A14B | Instruct | -
        Qwen/Qwen2-VL-7B-Instruct | Qwen > Qwen2 > Qwen2-VL | 7B | Instruct | -
        Qwen/Qwen2.5-0.5B | Qwen > Qwen2.5 | 0.5B | - | -
        Qwen/Qwen2.5-7B-Instruct-1M | Qwen > Qwen2.5 | 7B | Instruct-1M | -
        Qwen/Qwen2.5-Coder-7B | Qwen > Qwen2.5 > Qwen2.5-Coder | 7B | - | -
        Qwen/Qwen2.5-Math-72B-Instruct | Qwen > Qwen2.5 > Qwen2.5-Math | 72B | Instruct | -
        Qwen/Qwen3-0.6B-Base | Qwen > Qwen3 | 0.6B | Base | -
        Qwen/Qwen3-30B-A3B-Instruct-2507 | Qwen > Qwen3 | 30B-A3B | Instruct | 2507
        Qwen/Qwen3-235B-A22B | Qwen > Qwen3 | 235B-A22B | - | -
        Qwen/Qwen3-Coder-480B-A35B-Instruct | Qwen > Qwen3 > Qwen3-Coder | 480B-A35B | Instruct | -
        Qwen/Qwen3-Embedding-0.6B | Qwen > Qwen3 > Qwen3-Embedding | 0.6B | - | -
        Qwen/Qwen3-VL-30B-A3B-Thinking | Qwen > Qwen3 > Qwen3-VL | 30B-A3B | Thinking | -
        Qwen/Qwen3Guard-Gen-8B | Qwen > Qwen3 > Qwen3-Guard | 8B | Gen | -
        Qwen/Qwen-Image-Edit-2509 | Qwen > Qwen-Image | - | Edit | 2509
        Qwen/QwQ-32B-Preview | QwQ | 32B | Preview | -
        Qwen/QVQ-72B-Preview | QVQ | 72B | Preview | -
        Qwen/CodeQwen1.5-7B-Chat | CodeQwen > CodeQwen1.5 | 7B | Chat | -
        mistralai/Mistral-7B-v0.1 | Mistral > Mistral-7B > Mistral-7B-v0.1 | 7B | - | -
        mistralai/Mistral-7B-Instruct-v0.3 | Mistral > Mistral-7B > Mistral-7B-v0.3 | 7B | Instruct | -
        mistralai/Mixtral-8x7B-v0.1 | Mixtral > Mixtral-8x7B > Mixtral-8x7B-v0.1 | 8x7B | - | -
        mistralai/Mixtral-8x22B-Instruct-v0.1 | Mixtral > Mixtral-8x22B > Mixtral-8x22B-v0.1 | 8x22B | Instruct | -
        mistralai/Mistral-Nemo-Base-2407 | Mistral > Mistral-Nemo | - | Base | 2407
        mistralai/Mistral-Small-24B-Instruct-2501 | Mistral > Mistral-Small | 24B | Instruct | 2501
        mistralai/Mistral-Small-3.1-24B-Base-2503 | Mistral > Mistral-Small > Mistral-Small-3 > Mistral-Small-3.1 | 24B | Base | 2503
        mistralai/Mistral-Large-Instruct-2411 | Mistral > Mistral-Large | - | Instruct | 2411
        mistralai/Ministral-8B-Instruct-2410 | Ministral | 8B | Instruct | 2410
        mistralai/Ministral-3-14B-Reasoning-2512 | Ministral > Ministral-3 | 14B | Reasoning | 2512
        mistralai/Codestral-22B-v0.1 | Codestral > Codestral-v0.1 | 22B | - | -
        mistralai/Devstral-Small-2507 | Devstral > Devstral-Small | - | - | 2507
        mistralai/Pixtral-12B-2409 | Pixtral | 12B | - | 2409
        google/gemma-2b | Gemma > Gemma-1 > Gemma-1.0 | 2B | - | -
        google/gemma-7b-it | Gemma > Gemma-1 > Gemma-1.0 | 7B | Instruct | -
        google/gemma-1.1-7b-it | Gemma > Gemma-1 > Gemma-1.1 | 7B | Instruct | -
        google/gemma-2-2b | Gemma > Gemma-2 | 2B | - | -
        google/gemma-2-27b-it | Gemma > Gemma-2 | 27B | Instruct | -
        google/gemma-3-270m | Gemma > Gemma-3 | 270M | - | -
        google/gemma-3-12b-pt | Gemma > Gemma-3 | 12B | Base | -
        google/gemma-3n-E2B | Gemma > Gemma-3 > Gemma-3n | E2B | - | -
        google/gemma-3n-E4B-it | Gemma > Gemma-3 > Gemma-3n | E4B | Instruct | -
        google/paligemma-3b-pt-224 | PaliGemma > PaliGemma1 | 3B | Base-224 | -
        google/paligemma2-3b-pt-224 | PaliGemma > PaliGemma2 | 3B | Base-224 | -
        google/codegemma-7b-it | CodeGemma | 7B | Instruct | -
        google/t5gemma-2-270m-270m | T5Gemma > T5Gemma-2 | 270M | 270M | -
        microsoft/phi-1_5 | Phi > Phi-1 > Phi-1.5 | - | - | -
        microsoft/phi-2 | Phi > Phi-2 | - | - | -
        microsoft/Phi-3-mini-4k-instruct | Phi > Phi-3 > Phi-3.0 | mini | 4k-Instruct | -
        microsoft/Phi-3.5-mini-instruct | Phi > Phi-3 > Phi-3.5 | mini | Instruct | -
        microsoft/Phi-3.5-MoE-instruct | Phi > Phi-3 > Phi-3.5 | - | MoE-Instruct | -
        microsoft/phi-4 | Phi > Phi-4 | - | - | -
        microsoft/Phi-4-mini-instruct | Phi > Phi-4 | mini | Instruct | -
        microsoft/Phi-4-reasoning-plus | Phi > Phi-4 | - | Reasoning-Plus | -
        deepseek-ai/deepseek-llm-67b-chat | DeepSeek > DeepSeek-LLM | 67B | Chat | -
        deepseek-ai/deepseek-coder-6.7b-base | DeepSeek > DeepSeek-Coder | 6.7B | Base | -
        deepseek-ai/deepseek-coder-7b-instruct-v1.5 | DeepSeek > DeepSeek-Coder > DeepSeek-Coder-V1 > DeepSeek-Coder-V1.5 | 7B | Instruct | -
        deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct | DeepSeek > DeepSeek-Coder > DeepSeek-Coder-V2 | - | Lite-Instruct | -
        deepseek-ai/deepseek-moe-16b-base | DeepSeek > DeepSeek-MoE | 16B | Base | -
        deepseek-ai/DeepSeek-V2-Lite | DeepSeek > DeepSeek-V2 > DeepSeek-V2.0 | - | Lite | -
        deepseek-ai/DeepSeek-V2.5 | DeepSeek > DeepSeek-V2 > DeepSeek-V2.5 | - | - | -
        deepseek-ai/DeepSeek-V3 | DeepSeek > DeepSeek-V3 > DeepSeek-V3.0 | - | - | -
        deepseek-ai/DeepSeek-V3-0324 | DeepSeek > DeepSeek-V3 > DeepSeek-V3.0 | - | - | 0324
        deepseek-ai/DeepSeek-V3.2-Exp | DeepSeek > DeepSeek-V3 > DeepSeek-V3.2 | - | Exp | -
        deepseek-ai/DeepSeek-R1 | DeepSeek > DeepSeek-R1 | - | - | -
        deepseek-ai/DeepSeek-R1-Zero | DeepSeek > DeepSeek-R1 | - | Zero | -
        deepseek-ai/deepseek-vl2-small | DeepSeek > DeepSeek-VL > DeepSeek-VL2 | - | small | -
        """

    @Test(arguments: FamilyRow.rows(of: table))
    func `a publisher's model has its family, size and variant`(row: FamilyRow) throws {
        let id = try ModelID(row.id)
        let membership = try #require(Families.membership(of: id, parameters: nil, standing: .root), "\(row.id) has no family")
        #expect(membership.path.map(\.display) == row.path)
        #expect(membership.size == row.size)
        #expect(membership.variant == row.variant)
        #expect(membership.date == row.date)
    }
}
