extension RepositorySigns {
    private static let mergeTags: Set<String> = [
        "merge", "mergekit", "lazymergekit", "merged", "merges", "moerge", "frankenmerge", "model_stock", "model-merge",
    ]

    /// Tags of training; a merged model that was trained afterwards often keeps the merge tag.
    private static let trainingTags: Set<String> = [
        "dpo", "rlhf", "sft", "orpo", "kto", "ppo", "grpo", "rlaif", "cpo", "simpo", "finetune", "finetuned", "fine-tuned", "fine-tune",
        "generated_from_trainer", "trl", "axolotl", "unsloth", "alignment-handbook", "lora", "qlora",
    ]

    /// Whether a tag says that the model is a merge.
    var hasMergeTag: Bool { tags.contains(where: Self.mergeTags.contains) }

    /// Whether a tag says that the model was trained.
    var hasTrainingTag: Bool { tags.contains(where: Self.trainingTags.contains) }

    /// Whether the tags say that it is a merge and was not trained afterwards.
    var isTaggedMerge: Bool { hasMergeTag && !hasTrainingTag }
}
