/// What a model does, as far as its costs are counted differently.
public enum ModelWork: String, Hashable, Sendable, CaseIterable {
    /// It writes text token by token, also with pictures or sound in the prompt.
    case generation
    /// It reads a text once: encoders, embeddings, classifiers.
    case reading
    /// It makes or hears pictures or sound, or does something else whose rate no formula of this product gives.
    case other

    /// The work of a task as the Hub's pipeline tag names it; without a task, of the architecture's class.
    public init(task: String?, architecture: String?) {
        if let task {
            self = Self.tasks[task] ?? .other
        } else if let architecture {
            self =
                Self.encoderEndings.contains { architecture.hasSuffix($0) } ? .reading : architecture.hasSuffix("ForCausalLM") ? .generation : .other
        } else {
            self = .generation
        }
    }

    private static let tasks: [String: ModelWork] = [
        "text-generation": .generation, "text2text-generation": .generation, "image-text-to-text": .generation, "any-to-any": .generation,
        "conversational": .generation, "visual-question-answering": .generation, "image-to-text": .generation, "audio-text-to-text": .generation,
        "video-text-to-text": .generation, "translation": .generation, "summarization": .generation,
        "fill-mask": .reading, "feature-extraction": .reading, "sentence-similarity": .reading, "text-classification": .reading,
        "token-classification": .reading, "zero-shot-classification": .reading, "question-answering": .reading, "text-ranking": .reading,
        "multiple-choice": .reading,
    ]

    private static let encoderEndings = [
        "ForMaskedLM", "ForSequenceClassification", "ForTokenClassification", "ForPreTraining", "ForQuestionAnswering", "BertModel", "RobertaModel",
    ]
}
