extension FamilyLines {
    /// Encoders of text and embedding models.
    static let encoders: [FamilyLine] = [
        FamilyLine("BERT", by: ["google-bert", "google"], source: "https://huggingface.co/google-bert").sizes("base", "large").legacy(),
        FamilyLine("RoBERTa", by: ["FacebookAI"], source: "https://huggingface.co/FacebookAI").sizes("base", "large").legacy(),
        FamilyLine("XLM-RoBERTa", by: ["FacebookAI", "facebook"], source: "https://huggingface.co/FacebookAI/xlm-roberta-base")
            .sizes("base", "large", "xl", "xxl").legacy(),
        FamilyLine("XLM", also: ["xlm-mlm", "xlm-clm"], by: ["FacebookAI"], source: "https://huggingface.co/FacebookAI/xlm-mlm-en-2048")
            .undated().legacy(),
        FamilyLine("DistilBERT", by: ["distilbert"], source: "https://huggingface.co/distilbert").sizes("base").derived().legacy(),
        FamilyLine("DistilRoBERTa", by: ["distilbert"], source: "https://huggingface.co/distilbert/distilroberta-base")
            .sizes("base").derived().legacy(),
        FamilyLine("DistilGPT2", by: ["distilbert"], source: "https://huggingface.co/distilbert/distilgpt2").derived().legacy(),
        FamilyLine("DeBERTa", also: ["mdeberta"], by: ["microsoft"], source: "https://huggingface.co/microsoft/deberta-v3-base")
            .flat(joint: "-v", unnumbered: "1").sizes("xsmall", "small", "base", "large", "xlarge", "xxlarge"),
        FamilyLine("ALBERT", by: ["albert"], source: "https://huggingface.co/albert/albert-base-v2")
            .flat(joint: "-v").sizes("base", "large", "xlarge", "xxlarge").legacy(),
        FamilyLine("ELECTRA", by: ["google"], source: "https://huggingface.co/google/electra-base-discriminator")
            .sizes("small", "base", "large"),
        FamilyLine("MobileBERT", by: ["google"], source: "https://huggingface.co/google"),
        FamilyLine("XLNet", by: ["xlnet"], source: "https://huggingface.co/xlnet/xlnet-base-cased").sizes("base", "large").legacy(),
        FamilyLine("CamemBERT", by: ["almanach", "camembert"], source: "https://huggingface.co/almanach")
            .flat(joint: "-v").sizes("base", "large").legacy(),
        FamilyLine("FlauBERT", by: ["flaubert"], source: "https://huggingface.co/flaubert/flaubert_base_cased")
            .sizes("small", "base", "large"),
        FamilyLine("SciBERT", by: ["allenai"], source: "https://huggingface.co/allenai/scibert_scivocab_uncased"),
        FamilyLine("ModernBERT", by: ["answerdotai"], source: "https://huggingface.co/answerdotai/ModernBERT-base").sizes("base", "large"),
        FamilyLine("EuroBERT", by: ["EuroBERT"], source: "https://huggingface.co/EuroBERT/EuroBERT-210m"),
        FamilyLine("mmBERT", by: ["jhu-clsp"], source: "https://huggingface.co/jhu-clsp/mmBERT-base").sizes("small", "base"),
        FamilyLine("Ettin", by: ["jhu-clsp"], source: "https://huggingface.co/jhu-clsp/ettin-encoder-17m"),
        FamilyLine("Nomic-BERT", by: ["nomic-ai"], source: "https://huggingface.co/nomic-ai/nomic-bert-2048"),
        FamilyLine("MPNet", by: ["microsoft"], source: "https://huggingface.co/microsoft/mpnet-base").sizes("base"),
        FamilyLine("MiniLM", also: ["Multilingual-MiniLM"], by: ["microsoft"], source: "https://huggingface.co/microsoft").derived(),
        FamilyLine("Longformer", by: ["allenai"], source: "https://huggingface.co/allenai/longformer-base-4096")
            .sizes("base", "large").derived(),
        FamilyLine("LUKE", by: ["studio-ousia"], source: "https://huggingface.co/studio-ousia/luke-base").sizes("base", "large").common(),
        FamilyLine("BGE", by: ["BAAI"], source: "https://huggingface.co/BAAI/bge-base-en-v1.5")
            .flat(joint: "-v").sizes("small", "base", "large").branches("M3", "Reranker", "VL", "Visualized", "ICL", "Multilingual", "Code")
            .derived(),
        FamilyLine("E5", by: ["intfloat"], source: "https://huggingface.co/intfloat/e5-base-v2")
            .flat(joint: "-v").sizes("small", "base", "large").derived().common(),
        FamilyLine("Multilingual-E5", by: ["intfloat"], source: "https://huggingface.co/intfloat/multilingual-e5-base")
            .sizes("small", "base", "large").derived(),
        FamilyLine("GTE", by: ["thenlper", "Alibaba-NLP"], source: "https://huggingface.co/thenlper/gte-base").flat(joint: "-v")
            .sizes("small", "base", "large").branches("Multilingual", "Reranker").derived().common(),
        FamilyLine("Jina-Embeddings", also: ["jina-embedding"], by: ["jinaai"], source: "https://huggingface.co/jinaai/jina-embeddings-v3")
            .flat(joint: "-v", unnumbered: "1").sizes("small", "base", "large", "nano").derived(),
        FamilyLine("Jina-Reranker", by: ["jinaai"], source: "https://huggingface.co/jinaai/jina-reranker-v2-base-multilingual")
            .flat(joint: "-v").sizes("tiny", "turbo", "base").derived(),
        FamilyLine("Jina-CLIP", by: ["jinaai"], source: "https://huggingface.co/jinaai/jina-clip-v2").flat(joint: "-v").derived(),
        FamilyLine("Nomic-Embed", by: ["nomic-ai"], source: "https://huggingface.co/nomic-ai/nomic-embed-text-v1.5").nested(joint: "-v")
            .branches("Text", "Vision", "Multimodal", "Code").derived(),
        FamilyLine(
            "Snowflake-Arctic-Embed", also: ["arctic-embed"], by: ["Snowflake"],
            source: "https://huggingface.co/Snowflake/snowflake-arctic-embed-l-v2.0"
        )
        .flat(joint: "-v", unnumbered: "1.0").sizes("xs", "s", "m", "l").derived(),
        FamilyLine("mxbai-embed", by: ["mixedbread-ai"], source: "https://huggingface.co/mixedbread-ai/mxbai-embed-large-v1")
            .flat(joint: "-v").sizes("xsmall", "large", "2d").derived(),
        FamilyLine("mxbai-rerank", by: ["mixedbread-ai"], source: "https://huggingface.co/mixedbread-ai/mxbai-rerank-large-v1")
            .flat(joint: "-v").sizes("xsmall", "base", "large").derived(),
        FamilyLine("Stella", by: ["NovaSearch", "dunzhang", "infgrad"], source: "https://huggingface.co/NovaSearch/stella_en_1.5B_v5")
            .flat(joint: "-v").sizes("base", "large").derived().common(),
        FamilyLine("GTR-T5", by: ["sentence-transformers"], source: "https://huggingface.co/sentence-transformers/gtr-t5-base")
            .sizes("base", "large", "xl", "xxl").derived(),
        FamilyLine("Sentence-T5", by: ["sentence-transformers"], source: "https://huggingface.co/sentence-transformers/sentence-t5-base")
            .sizes("base", "large", "xl", "xxl").derived(),
        FamilyLine("LaBSE", by: ["sentence-transformers"], source: "https://huggingface.co/sentence-transformers/LaBSE").derived(),
        FamilyLine("Contriever", by: ["facebook"], source: "https://huggingface.co/facebook/contriever").derived(),
        FamilyLine("SPLADE", by: ["naver"], source: "https://huggingface.co/naver/splade-v3").flat(joint: "-v").derived(),
    ]
}
