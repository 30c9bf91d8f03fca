import Lineage
import Testing

/// Real ids of publishers with the membership that an expert expects: path, size, variant, date; `-` means none.
@Suite struct FamiliesOfOtherModelsTests {
    /// One row a model.
    static let table = """
        google-bert/bert-base-uncased | BERT | base | uncased | -
        google-bert/bert-large-cased-whole-word-masking | BERT | large | cased-whole-word-masking | -
        bert-base-multilingual-cased | BERT | base | multilingual-cased | -
        FacebookAI/roberta-large | RoBERTa | large | - | -
        FacebookAI/xlm-roberta-base | XLM-RoBERTa | base | - | -
        distilbert/distilbert-base-uncased | DistilBERT | base | uncased | -
        microsoft/deberta-v3-base | DeBERTa > DeBERTa-v3 | base | - | -
        albert-base-v2 | ALBERT > ALBERT-v2 | base | - | -
        answerdotai/ModernBERT-large | ModernBERT | large | - | -
        xlnet/xlnet-base-cased | XLNet | base | cased | -
        google-t5/t5-11b | T5 | 11B | - | -
        google/t5-v1_1-base | T5 > T5-v1.1 | base | - | -
        google/flan-t5-xxl | Flan-T5 | xxl | - | -
        google/mt5-small | mT5 | small | - | -
        gpt2 | GPT-2 | - | - | -
        openai-community/gpt2-xl | GPT-2 | xl | - | -
        openai/gpt-oss-20b | gpt-oss | 20B | - | -
        EleutherAI/gpt-neo-2.7B | GPT-Neo | 2.7B | - | -
        EleutherAI/gpt-neox-20b | GPT-NeoX | 20B | - | -
        EleutherAI/gpt-j-6b | GPT-J | 6B | - | -
        EleutherAI/pythia-1.4b-deduped | Pythia | 1.4B | deduped | -
        facebook/opt-125m | OPT | 125M | - | -
        facebook/opt-iml-1.3b | OPT > OPT-IML | 1.3B | - | -
        bigscience/bloom-7b1 | BLOOM | 7.1B | - | -
        bigscience/bloomz-560m | BLOOMZ | 560M | - | -
        tiiuae/falcon-180B-chat | Falcon | 180B | Chat | -
        tiiuae/Falcon3-10B-Base | Falcon > Falcon3 | 10B | Base | -
        tiiuae/Falcon-H1-7B-Base | Falcon > Falcon-H1 | 7B | Base | -
        mosaicml/mpt-7b | MPT | 7B | - | -
        stabilityai/stablelm-2-1_6b | StableLM > StableLM-2 | 1.6B | - | -
        CompVis/stable-diffusion-v1-4 | Stable-Diffusion > Stable-Diffusion-1 > Stable-Diffusion-1.4 | - | - | -
        stable-diffusion-v1-5/stable-diffusion-v1-5 | Stable-Diffusion > Stable-Diffusion-1 > Stable-Diffusion-1.5 | - | - | -
        stabilityai/stable-diffusion-2-1 | Stable-Diffusion > Stable-Diffusion-2 > Stable-Diffusion-2.1 | - | - | -
        stabilityai/stable-diffusion-3.5-large-turbo | Stable-Diffusion > Stable-Diffusion-3 > Stable-Diffusion-3.5 | large | Turbo | -
        stabilityai/stable-diffusion-xl-base-1.0 | SDXL > SDXL-1.0 | - | Base | -
        black-forest-labs/FLUX.1-dev | FLUX > FLUX.1 | - | Dev | -
        black-forest-labs/FLUX.2-klein-4B | FLUX > FLUX.2 > FLUX.2-klein | 4B | - | -
        openai/whisper-large-v3 | Whisper | large-v3 | - | -
        openai/whisper-large-v3-turbo | Whisper | large-v3 | Turbo | -
        openai/whisper-tiny.en | Whisper | tiny | en | -
        facebook/wav2vec2-base-960h | wav2vec2 | base | 960h | -
        facebook/wav2vec2-xls-r-300m | XLS-R | 300M | - | -
        openai/clip-vit-base-patch32 | CLIP | base | vit-patch32 | -
        google/siglip2-giant-opt-patch16-256 | SigLIP > SigLIP2 | giant | opt-patch16-256 | -
        facebook/dinov2-base | DINO > DINOv2 | base | - | -
        01-ai/Yi-34B-200K | Yi | 34B | 200K | -
        01-ai/Yi-1.5-9B-Chat | Yi > Yi-1.5 | 9B | Chat | -
        01-ai/Yi-Coder-1.5B | Yi > Yi-Coder | 1.5B | - | -
        internlm/internlm2_5-1_8b-chat | InternLM > InternLM2 > InternLM2.5 | 1.8B | Chat | -
        internlm/internlm3-8b-instruct | InternLM > InternLM3 | 8B | Instruct | -
        OpenGVLab/InternVL3-8B | InternVL > InternVL3 | 8B | - | -
        baichuan-inc/Baichuan2-13B-Chat | Baichuan > Baichuan2 | 13B | Chat | -
        zai-org/chatglm3-6b | ChatGLM > ChatGLM3 | 6B | - | -
        zai-org/glm-4-9b-chat-1m | GLM > GLM-4 > GLM-4.0 | 9B | Chat-1M | -
        zai-org/glm-4v-9b | GLM > GLM-4 > GLM-4.0 | 9B | V | -
        zai-org/GLM-4.5-Air | GLM > GLM-4 > GLM-4.5 | - | Air | -
        zai-org/GLM-4.1V-9B-Thinking | GLM > GLM-4 > GLM-4.1 | 9B | V-Thinking | -
        CohereLabs/c4ai-command-r-plus-08-2024 | Command-R > Command-R-Plus | - | - | 08-2024
        CohereLabs/aya-expanse-8b | Aya > Aya-Expanse | 8B | - | -
        allenai/OLMo-7B | OLMo > OLMo-1 | 7B | - | -
        allenai/OLMo-2-1124-13B-SFT | OLMo > OLMo-2 | 13B | SFT | 1124
        HuggingFaceTB/SmolLM2-135M-Instruct | SmolLM > SmolLM2 | 135M | Instruct | -
        HuggingFaceTB/SmolLM3-3B | SmolLM > SmolLM3 | 3B | - | -
        ibm-granite/granite-3.1-1b-a400m-instruct | Granite > Granite-3 > Granite-3.1 | 1B-A400M | Instruct | -
        ibm-granite/granite-4.0-h-tiny-base | Granite > Granite-4 > Granite-4.0 | tiny | h-Base | -
        bigcode/starcoder | StarCoder > StarCoder1 | - | - | -
        bigcode/starcoder2-15b | StarCoder > StarCoder2 | 15B | - | -
        nvidia/NVIDIA-Nemotron-Nano-9B-v2 | Nemotron > Nemotron-Nano > Nemotron-Nano-v2 | 9B | - | -
        openbmb/MiniCPM-V-2_6 | MiniCPM > MiniCPM-V > MiniCPM-V-2.6 | - | - | -
        openbmb/MiniCPM4.1-8B | MiniCPM > MiniCPM4.1 | 8B | - | -
        moonshotai/Kimi-K2-Instruct-0905 | Kimi > Kimi-K2 > Kimi-K2.0 | - | Instruct | 0905
        moonshotai/Kimi-K2.5 | Kimi > Kimi-K2 > Kimi-K2.5 | - | - | -
        MiniMaxAI/MiniMax-M2.5 | MiniMax > MiniMax-M2 > MiniMax-M2.5 | - | - | -
        BAAI/bge-base-en-v1.5 | BGE > BGE-v1.5 | base | en | -
        BAAI/bge-m3 | BGE > BGE-M3 | - | - | -
        intfloat/e5-large-v2 | E5 > E5-v2 | large | - | -
        intfloat/multilingual-e5-large-instruct | Multilingual-E5 | large | Instruct | -
        thenlper/gte-base | GTE | base | - | -
        Alibaba-NLP/gte-multilingual-base | GTE > GTE-Multilingual | base | - | -
        Snowflake/snowflake-arctic-embed-l-v2.0 | Snowflake-Arctic-Embed > Snowflake-Arctic-Embed-v2.0 | l | - | -
        jinaai/jina-embeddings-v2-base-en | Jina-Embeddings > Jina-Embeddings-v2 | base | en | -
        nomic-ai/nomic-embed-text-v1.5 | Nomic-Embed > Nomic-Embed-Text > Nomic-Embed-Text-v1 > Nomic-Embed-Text-v1.5 | - | - | -
        TinyLlama/TinyLlama-1.1B-Chat-v1.0 | TinyLlama > TinyLlama-v1.0 | 1.1B | Chat | -
        openlm-research/open_llama_7b | OpenLLaMA | 7B | - | -
        upstage/SOLAR-10.7B-Instruct-v1.0 | SOLAR > SOLAR-v1.0 | 10.7B | Instruct | -
        xverse/XVERSE-65B | XVERSE | 65B | - | -
        BSC-LT/salamandra-7b-instruct | Salamandra | 7B | Instruct | -
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
