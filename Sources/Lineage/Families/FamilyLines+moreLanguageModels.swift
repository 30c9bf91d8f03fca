extension FamilyLines {
    /// Language models of research groups and smaller publishers, and older ones.
    static let moreLanguageModels: [FamilyLine] = [
        FamilyLine("OpenLLaMA", also: ["open_llama"], by: ["openlm-research"], source: "https://huggingface.co/openlm-research/open_llama_7b")
            .flat(joint: "-v"),
        FamilyLine("TinyLlama", by: ["TinyLlama"], source: "https://huggingface.co/TinyLlama/TinyLlama-1.1B-intermediate-step-1431k-3T")
            .flat(joint: "-v"),
        FamilyLine("GPT-2", by: ["openai-community", "openai"], source: "https://huggingface.co/openai-community/gpt2")
            .sizes("medium", "large", "xl").legacy(),
        FamilyLine("GPT", also: ["openai-gpt"], by: ["openai-community"], source: "https://huggingface.co/openai-community/openai-gpt")
            .legacy().common(),
        FamilyLine("GPT-Neo", by: ["EleutherAI"], source: "https://huggingface.co/EleutherAI/gpt-neo-2.7B"),
        FamilyLine("GPT-NeoX", by: ["EleutherAI"], source: "https://huggingface.co/EleutherAI/gpt-neox-20b"),
        FamilyLine("GPT-J", by: ["EleutherAI"], source: "https://huggingface.co/EleutherAI/gpt-j-6b"),
        FamilyLine("Pythia", by: ["EleutherAI"], source: "https://huggingface.co/EleutherAI/pythia-6.9b"),
        FamilyLine("Llemma", by: ["EleutherAI"], source: "https://huggingface.co/EleutherAI/llemma_7b").derived(),
        FamilyLine("OPT", by: ["facebook"], source: "https://huggingface.co/facebook/opt-6.7b").branches("IML").common(),
        FamilyLine("Galactica", by: ["facebook"], source: "https://huggingface.co/facebook/galactica-6.7b"),
        FamilyLine("XGLM", by: ["facebook"], source: "https://huggingface.co/facebook/xglm-7.5B"),
        FamilyLine("BLOOM", by: ["bigscience"], source: "https://huggingface.co/bigscience/bloom"),
        FamilyLine("BLOOMZ", by: ["bigscience"], source: "https://huggingface.co/bigscience/bloomz"),
        FamilyLine("mT0", by: ["bigscience"], source: "https://huggingface.co/bigscience/mt0-xxl")
            .sizes("small", "base", "large", "xl", "xxl").derived(),
        FamilyLine("T0", by: ["bigscience"], source: "https://huggingface.co/bigscience/T0").derived().common(),
        FamilyLine("Falcon", by: ["tiiuae"], source: "https://huggingface.co/tiiuae").flat().branches("H1", "E", "Mamba"),
        FamilyLine("MPT", by: ["mosaicml"], source: "https://huggingface.co/mosaicml/mpt-7b").common(),
        FamilyLine("StableLM", by: ["stabilityai"], source: "https://huggingface.co/stabilityai/stablelm-2-1_6b")
            .flat(joint: "-").branches("Alpha"),
        FamilyLine("Stable-Code", also: ["stablecode"], by: ["stabilityai"], source: "https://huggingface.co/stabilityai/stable-code-3b")
            .derived(),
        FamilyLine("StarCoder", by: ["bigcode"], source: "https://huggingface.co/bigcode/starcoder").flat(unnumbered: "1"),
        FamilyLine("SantaCoder", by: ["bigcode"], source: "https://huggingface.co/bigcode/santacoder"),
        FamilyLine("MiniCPM", by: ["openbmb"], source: "https://huggingface.co/openbmb")
            .flat().branches("V", "o", "Embedding", "Reranker", "MoE", "S").derived(),
        FamilyLine("RedPajama-INCITE", by: ["togethercomputer"], source: "https://huggingface.co/togethercomputer/RedPajama-INCITE-7B-Base"),
        FamilyLine("SOLAR", by: ["upstage"], source: "https://huggingface.co/upstage").flat(joint: "-v").derived(),
        FamilyLine("Salamandra", by: ["BSC-LT"], source: "https://huggingface.co/BSC-LT/salamandra-7b"),
        FamilyLine("Apertus", by: ["swiss-ai"], source: "https://huggingface.co/swiss-ai/Apertus-8B-2509"),
        FamilyLine("LFM", by: ["LiquidAI"], source: "https://huggingface.co/LiquidAI")
            .nested(joint: "").branches("VL", "Audio", "ColBERT", "Embedding"),
        FamilyLine("Amber", by: ["LLM360"], source: "https://huggingface.co/LLM360").common(),
        FamilyLine("XVERSE", by: ["xverse"], source: "https://huggingface.co/xverse/XVERSE-65B"),
        FamilyLine("Orion", by: ["OrionStarAI"], source: "https://huggingface.co/OrionStarAI/Orion-14B-Base").common(),
        FamilyLine("Skywork", by: ["Skywork"], source: "https://huggingface.co/Skywork/Skywork-13B-base").branches("OR1").derived(),
        FamilyLine("TeleChat", by: ["Tele-AI"], source: "https://huggingface.co/Tele-AI/telechat-7B").flat(),
        FamilyLine("Jamba", by: ["ai21labs"], source: "https://huggingface.co/ai21labs/Jamba-v0.1").flat(joint: "-v"),
        FamilyLine("DBRX", by: ["databricks"], source: "https://huggingface.co/databricks/dbrx-base"),
        FamilyLine("Dolly", by: ["databricks"], source: "https://huggingface.co/databricks/dolly-v2-12b").flat(joint: "-v").derived(),
        FamilyLine("Grok", by: ["xai-org"], source: "https://huggingface.co/xai-org/grok-1").flat(joint: "-"),
        FamilyLine("T5", by: ["google-t5", "google"], source: "https://huggingface.co/google-t5")
            .flat(joint: "-v").sizes("small", "base", "large", "xl", "xxl").legacy(),
        FamilyLine("Flan-T5", by: ["google"], source: "https://huggingface.co/google/flan-t5-base")
            .sizes("small", "base", "large", "xl", "xxl"),
        FamilyLine("Flan-UL2", by: ["google"], source: "https://huggingface.co/google/flan-ul2"),
        FamilyLine("UL2", by: ["google"], source: "https://huggingface.co/google/ul2"),
        FamilyLine("mT5", by: ["google"], source: "https://huggingface.co/google/mt5-base").sizes("small", "base", "large", "xl", "xxl"),
        FamilyLine("ByT5", by: ["google"], source: "https://huggingface.co/google/byt5-base").sizes("small", "base", "large", "xl", "xxl"),
        FamilyLine("LongT5", by: ["google"], source: "https://huggingface.co/google/long-t5-tglobal-base").sizes("base", "large", "xl"),
        FamilyLine("PEGASUS", by: ["google"], source: "https://huggingface.co/google/pegasus-large").sizes("large"),
        FamilyLine("BART", by: ["facebook"], source: "https://huggingface.co/facebook").sizes("base", "large"),
        FamilyLine("mBART", by: ["facebook"], source: "https://huggingface.co/facebook/mbart-large-50").sizes("large"),
        FamilyLine("NLLB", by: ["facebook"], source: "https://huggingface.co/facebook/nllb-200-3.3B"),
        FamilyLine("M2M100", by: ["facebook"], source: "https://huggingface.co/facebook/m2m100_418M"),
    ]
}
