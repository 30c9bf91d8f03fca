internal import Lineage

/// What a tag, a parameter or an entry of the metadata of an MLflow model is about, by its key.
enum MLflowKey: Equatable {
    /// It names what the model was made from; the smaller rank is believed first where two of one place differ.
    case parent(rank: Int)
    /// It says where weights were loaded from.
    case trace
    /// It names the relation to the parent.
    case relation
    /// It names the revision of the parent.
    case revision
    /// It names the licence.
    case license
    /// It names the task.
    case task

    /// Classifies a key without regard to case, hyphens and spaces; a word before it that says whose it is, such as `huggingface.` or `model/`, is passed
    /// over. Any other word may say that it is about something else, such as a teacher.
    init?(_ written: String) {
        let folded = foldedName(written).replacing("-", with: "_").replacing(" ", with: "_")
        let parts = folded.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
        guard let key = parts.last, parts.dropLast().allSatisfy({ Self.owners.contains(String($0)) }) else { return nil }
        if let rank = Self.parents.firstIndex(of: String(key)) {
            self = .parent(rank: rank)
            return
        }
        switch key {
        case "_name_or_path", "model_name_or_path", "pretrained_model_name_or_path": self = .trace
        case "base_model_relation": self = .relation
        case "base_model_revision": self = .revision
        case "license", "licence": self = .license
        case "task", "pipeline_tag": self = .task
        default: return nil
        }
    }

    /// Keys that name a parent, as the Hub, PEFT and people call it.
    private static let parents = [
        "base_model", "base_model_name_or_path", "base_model_name", "base_model_id", "parent_model", "foundation_model", "finetuned_from",
    ]
    private static let owners: Set<String> = ["mlflow", "huggingface", "hf", "hub", "transformers", "peft", "model", "lineage", "pedigree"]
}
