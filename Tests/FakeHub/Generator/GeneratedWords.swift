/// The words of generated names and texts.
enum GeneratedWords {
    static let licenses = [
        "apache-2.0", "apache-2.0", "apache-2.0", "mit", "mit", "llama3.1", "llama3", "cc-by-nc-4.0", "cc-by-4.0", "other", "openrail", "gpl-3.0",
    ]
    static let languages = ["en", "en", "en", "de", "fr", "es", "zh", "ja", "ko", "it", "pt", "ru", "hi", "tr", "vi", "id", "ar", "pl"]
    static let datasets = [
        "tatsu-lab/alpaca", "OpenAssistant/oasst1", "HuggingFaceH4/ultrachat_200k", "teknium/OpenHermes-2.5", "Open-Orca/SlimOrca",
        "garage-bAInd/Open-Platypus",
        "Anthropic/hh-rlhf", "argilla/distilabel-capybara-dpo", "m-a-p/CodeFeedback", "meta-math/MetaMathQA", "cognitivecomputations/dolphin",
    ]
    static let tasks = [
        "Instruct", "Chat", "SFT", "DPO", "ORPO", "Code", "Math", "Roleplay", "Medical", "Legal", "Finance", "Story", "Tool-Use", "Reasoning",
    ]
    static let quantizers = ["quant-works", "thebits", "lm-mirror", "mradenbauer", "bartoski", "second-strate", "gguf-forge", "lowbit-lab"]
    static let vendors = [
        "aurora-ai", "northwind-research", "helios-labs", "tessera", "openlatitude", "kestrel-ai", "polarstern", "meridian-lm", "cobalt-ml",
    ]
    static let mirrors = ["unslothed", "lm-mirror", "open-weights-archive", "nous-mirror"]
    static let sentences = [
        "The model was trained on a mixture of public and synthetic data.", "It follows instructions better than the model it was made from.",
        "Evaluation was done with the language model evaluation harness.", "We observed no contamination of the test sets.",
        "The tokenizer was left unchanged.", "Use a temperature between 0.6 and 0.8 for the best results.", "Training took nine hours on eight GPUs.",
        "It may produce wrong or harmful text; check what it says before you rely on it.", "Long contexts were not part of the training.",
        "The prompt format is ChatML.", "A system prompt is recommended.", "Feedback and issues are welcome in the community tab.",
        "The learning rate was warmed up over one hundred steps and decayed with a cosine.", "Special thanks to everybody who sponsored compute.",
        "This is an experimental release and will change.", "The data was filtered for quality with a small classifier.",
    ]
    private static let syllables = [
        "ba", "bel", "bri", "ca", "cor", "da", "del", "dri", "el", "fa", "fen", "gal", "gri", "ha", "hel", "ion", "ka", "kel", "la", "lor", "ma",
        "mir", "na",
        "nor", "ol", "pa", "pri", "qui", "ra", "rin", "sa", "sel", "ta", "tor", "u", "va", "vel", "wen", "xa", "yor", "za", "zen",
    ]

    /// A word that could be a name.
    static func word(_ random: inout SplitMix) -> String {
        let word = (0..<2 + Int(random.next() % 2)).map { _ in random.pick(syllables) }.joined()
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// The name of a user. There are as many as it takes for each to have some models.
    static func user(_ random: inout SplitMix, count: Int) -> String {
        var own = SplitMix(seed: 0x05E4, Int(random.next() % UInt64(max(8, count / 12))))
        let name = word(&own).lowercased()
        return own.happens(0.5) ? "\(name)\(own.next() % 1000)" : "\(name)-\(word(&own).lowercased())"
    }
}
