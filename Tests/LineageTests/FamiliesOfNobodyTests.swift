import Lineage
import Testing

/// Real ids that belong to no family: forks, copies, adapters, and models made from another publisher's.
@Suite struct FamiliesOfNobodyTests {
    static let ids = [
        "unsloth/Llama-3.2-1B",
        "unsloth/Meta-Llama-3.1-8B-bnb-4bit",
        "unsloth/codellama-7b",
        "NousResearch/Hermes-3-Llama-3.1-8B",
        "NousResearch/Hermes-2-Pro-Mistral-7B",
        "NousResearch/Meta-Llama-3-8B",
        "NousResearch/Llama-2-7b-hf",
        "TheBloke/CodeLlama-13B-fp16",
        "TheBloke/Llama-2-7B-Chat-GGUF",
        "TheBloke/Mistral-7B-Instruct-v0.2-AWQ",
        "bartowski/google_gemma-3-4b-it-GGUF",
        "mlx-community/Qwen2.5-7B-Instruct-4bit",
        "lmstudio-community/Meta-Llama-3-8B-Instruct-GGUF",
        "hugging-quants/Meta-Llama-3.1-8B-Instruct-GPTQ-INT4",
        "RedHatAI/Llama-3.1-8B-Instruct-FP8",
        "nvidia/Llama-3.1-Nemotron-70B-Instruct-HF",
        "nvidia/Gemma-4-31B-IT-NVFP4",
        "meta-llama/Llama-3.1-405B-FP8",
        "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4",
        "Qwen/Qwen2.5-7B-Instruct-AWQ",
        "Qwen/Qwen2-1.5B-Instruct-GGUF",
        "Qwen/Qwen3-8B-FP8",
        "Qwen/Qwen2-0.5B-Instruct-MLX",
        "google/gemma-3-27b-it-qat-q4_0-gguf",
        "google/gemma-scope-2b-pt-res",
        "google/gemma-7b-keras",
        "openbmb/MiniCPM-V-2_6-int4",
        "zai-org/chatglm2-6b-int4",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B",
        "deepseek-ai/DeepSeek-R1-Distill-Llama-70B",
        "deepseek-ai/DeepSeek-R1-0528-Qwen3-8B",
        "Alibaba-NLP/gte-Qwen2-7B-instruct",
        "Alibaba-NLP/gte-modernbert-base",
        "BAAI/bge-multilingual-gemma2",
        "BAAI/bge-reranker-v2-gemma",
        "intfloat/e5-mistral-7b-instruct",
        "Salesforce/SFR-Embedding-Mistral",
        "nomic-ai/modernbert-embed-base",
        "allenai/Llama-3.1-Tulu-3-8B",
        "McGill-NLP/LLM2Vec-Meta-Llama-3-8B-Instruct-mntp-supervised",
        "McGill-NLP/LLM2Vec-Sheared-LLaMA-mntp-supervised",
        "bigscience/sgpt-bloom-7b1-msmarco",
        "ethicalabs/Kurtis-E1.1-Qwen3-4B",
        "teknium/OpenHermes-2.5-Mistral-7B",
        "BELLE-2/Belle-whisper-large-v3-zh",
        "keeeeenw/MicroLlama",
        "ApsaraStackMaaS/EvoQwen2.5-VL-Retriever-3B-v1",
        "DataScience-UIBK/Argus-Colqwen3.5-4b-v0",
        "HooshvareLab/bert-base-parsbert-uncased",
        "mrm8488/bert-tiny-finetuned-squadv2",
        "distilbert/distilbert-base-uncased-finetuned-sst-2-english",
        "google-bert/bert-large-uncased-whole-word-masking-finetuned-squad",
        "sentence-transformers/all-MiniLM-L6-v2",
        "somebody/Llama-3.1-8B",
        "somebody/my-cool-model",
        "llama-3-8b",
    ]

    @Test(arguments: ids)
    func `a fork or a copy is a descendant and no member`(id: String) throws {
        #expect(Families.membership(of: try ModelID(id), parameters: 8_000_000_000, standing: .root) == nil)
    }
}
