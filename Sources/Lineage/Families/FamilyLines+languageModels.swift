extension FamilyLines {
    /// Language models of the larger publishers.
    static let languageModels: [FamilyLine] = [
        FamilyLine("Llama", also: ["Meta-Llama"], by: ["meta-llama"], source: "https://huggingface.co/meta-llama")
            .nested(unnumbered: "1", pointed: ["3"]).branches("Guard"),
        FamilyLine("CodeLlama", also: ["Code-Llama"], by: ["codellama", "meta-llama"], source: "https://huggingface.co/codellama")
            .derived(),
        FamilyLine("Llama-Prompt-Guard", also: ["Prompt-Guard"], by: ["meta-llama"], source: "https://huggingface.co/meta-llama/Prompt-Guard-86M")
            .flat(joint: "-").derived(),
        FamilyLine("Qwen", by: ["Qwen"], source: "https://huggingface.co/Qwen").flat(unnumbered: "1")
            .branches("Coder", "Math", "VL", "Audio", "Omni", "Embedding", "Reranker", "ASR", "TTS", "Image", "Next", "Guard"),
        FamilyLine("CodeQwen", by: ["Qwen"], source: "https://huggingface.co/Qwen/CodeQwen1.5-7B").flat(),
        FamilyLine("QwQ", by: ["Qwen"], source: "https://huggingface.co/Qwen/QwQ-32B"),
        FamilyLine("QVQ", by: ["Qwen"], source: "https://huggingface.co/Qwen/QVQ-72B-Preview"),
        FamilyLine("Mistral", by: ["mistralai"], source: "https://huggingface.co/mistralai").nested()
            .branches("7B", "Small", "Medium", "Large", "Nemo", "Saba"),
        FamilyLine("Mixtral", by: ["mistralai"], source: "https://huggingface.co/mistralai").nested()
            .branches("8x7B", "8x22B"),
        FamilyLine("Ministral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Ministral-8B-Instruct-2410").nested(),
        FamilyLine("Codestral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Codestral-22B-v0.1").nested(joint: "-v"),
        FamilyLine("Mathstral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Mathstral-7B-v0.1").nested(joint: "-v"),
        FamilyLine("Devstral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Devstral-Small-2505")
            .nested().branches("Small", "Medium"),
        FamilyLine("Magistral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Magistral-Small-2506")
            .nested().branches("Small", "Medium"),
        FamilyLine("Pixtral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Pixtral-12B-2409").branches("Large"),
        FamilyLine("Voxtral", by: ["mistralai"], source: "https://huggingface.co/mistralai/Voxtral-Mini-3B-2507").branches("Mini", "Small"),
        FamilyLine("Gemma", by: ["google"], source: "https://huggingface.co/google/gemma-7b")
            .nested(unnumbered: "1", pointed: ["1"]).gemmaWords(),
        FamilyLine("PaliGemma", by: ["google"], source: "https://huggingface.co/google/paligemma-3b-pt-224")
            .flat(unnumbered: "1").gemmaWords(),
        FamilyLine("CodeGemma", by: ["google"], source: "https://huggingface.co/google/codegemma-7b").flat(joint: "-").gemmaWords(),
        FamilyLine("RecurrentGemma", by: ["google"], source: "https://huggingface.co/google/recurrentgemma-2b").gemmaWords(),
        FamilyLine("MedGemma", by: ["google"], source: "https://huggingface.co/google/medgemma-4b-it").flat(joint: "-").gemmaWords(),
        FamilyLine("ShieldGemma", by: ["google"], source: "https://huggingface.co/google/shieldgemma-2b").flat(joint: "-").gemmaWords(),
        FamilyLine("EmbeddingGemma", by: ["google"], source: "https://huggingface.co/google/embeddinggemma-300m")
            .flat(joint: "-").gemmaWords(),
        FamilyLine("FunctionGemma", by: ["google"], source: "https://huggingface.co/google/functiongemma-270m-it").gemmaWords(),
        FamilyLine("T5Gemma", by: ["google"], source: "https://huggingface.co/google/t5gemma-2b-2b-prefixlm").flat(joint: "-").gemmaWords(),
        FamilyLine("Phi", by: ["microsoft"], source: "https://huggingface.co/microsoft/phi-4")
            .nested(pointed: ["1", "3"]).sizes("mini", "small", "medium"),
        FamilyLine("DeepSeek", by: ["deepseek-ai"], source: "https://huggingface.co/deepseek-ai")
            .nested(joint: "-V", pointed: ["2", "3", "4"]).branches("Coder", "LLM", "VL", "Math", "MoE", "OCR", "Prover", "R1"),
        FamilyLine("Yi", by: ["01-ai"], source: "https://huggingface.co/01-ai").flat(joint: "-").branches("Coder", "VL").common(),
        FamilyLine("InternLM", by: ["internlm"], source: "https://huggingface.co/internlm")
            .nested(joint: "", unnumbered: "1", pointed: ["2"])
            .branches("Math", "XComposer"),
        FamilyLine("Baichuan", by: ["baichuan-inc"], source: "https://huggingface.co/baichuan-inc")
            .flat(unnumbered: "1").branches("M1", "M2"),
        FamilyLine("ChatGLM", by: ["THUDM", "zai-org"], source: "https://huggingface.co/zai-org/chatglm3-6b").flat(unnumbered: "1"),
        FamilyLine("GLM", by: ["zai-org", "THUDM"], source: "https://huggingface.co/zai-org").nested(pointed: ["4", "5"])
            .branches("Z1", "Edge", "Image", "OCR", "ASR", "TTS"),
        FamilyLine(
            "Command-R", also: ["c4ai-command-r"], by: ["CohereForAI", "CohereLabs"], source: "https://huggingface.co/CohereLabs/c4ai-command-r-v01"
        )
        .branches("Plus"),
        FamilyLine(
            "Command-A", also: ["c4ai-command-a", "command-a"], by: ["CohereForAI", "CohereLabs"],
            source: "https://huggingface.co/CohereLabs/c4ai-command-a-03-2025"),
        FamilyLine("Aya", by: ["CohereForAI", "CohereLabs"], source: "https://huggingface.co/CohereLabs/aya-101")
            .branches("Expanse", "Vision", "101", "23").common(),
        FamilyLine("Tiny-Aya", by: ["CohereLabs"], source: "https://huggingface.co/CohereLabs/tiny-aya-base"),
        FamilyLine("OLMo", by: ["allenai"], source: "https://huggingface.co/allenai/OLMo-7B").flat(joint: "-", unnumbered: "1"),
        FamilyLine("OLMoE", by: ["allenai"], source: "https://huggingface.co/allenai/OLMoE-1B-7B-0924"),
        FamilyLine("SmolLM", by: ["HuggingFaceTB"], source: "https://huggingface.co/HuggingFaceTB/SmolLM-1.7B").flat(unnumbered: "1"),
        FamilyLine("SmolVLM", by: ["HuggingFaceTB"], source: "https://huggingface.co/HuggingFaceTB/SmolVLM-Instruct")
            .flat(unnumbered: "1").derived(),
        FamilyLine("Granite", by: ["ibm-granite"], source: "https://huggingface.co/ibm-granite").nested()
            .branches("Code", "Guardian", "Embedding", "Vision", "Speech").sizes("micro", "tiny", "small").derived(),
        FamilyLine("gpt-oss", by: ["openai"], source: "https://huggingface.co/openai/gpt-oss-20b"),
        FamilyLine("Kimi", by: ["moonshotai"], source: "https://huggingface.co/moonshotai")
            .nested(joint: "-K", pointed: ["2"]).branches("VL", "Audio", "Dev", "Linear").derived(),
        FamilyLine("Moonlight", by: ["moonshotai"], source: "https://huggingface.co/moonshotai/Moonlight-16B-A3B"),
        FamilyLine("MiniMax", by: ["MiniMaxAI"], source: "https://huggingface.co/MiniMaxAI").nested(joint: "-M", pointed: ["2"]),
        FamilyLine("ERNIE", by: ["baidu", "nghuyong"], source: "https://huggingface.co/baidu/ERNIE-4.5-21B-A3B-PT").nested(),
        FamilyLine("Hunyuan", by: ["tencent"], source: "https://huggingface.co/tencent/Hunyuan-7B-Instruct").flat(joint: "-"),
        FamilyLine("Seed-OSS", by: ["ByteDance-Seed"], source: "https://huggingface.co/ByteDance-Seed/Seed-OSS-36B-Instruct"),
        FamilyLine("Nemotron", also: ["NVIDIA-Nemotron"], by: ["nvidia"], source: "https://huggingface.co/nvidia/NVIDIA-Nemotron-Nano-9B-v2")
            .flat(joint: "-").branches("H", "Nano", "Super", "Ultra", "Embed", "Rerank", "ColEmbed", "Flash", "Mini").derived(),
    ]
}
