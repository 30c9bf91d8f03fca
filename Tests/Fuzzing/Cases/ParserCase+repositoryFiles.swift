import Lineage
import ModelCards

/// The files of a repository, each read by its path as the intake does.
extension ParserCase {
    static let repositoryFiles: [ParserCase] = [
        file(
            "card", "a card: front matter, prose and merge blocks", at: "README.md",
            words: yamlWords + ["```yaml\n", "merge_method: ", "models:\n- model: ", "slices:\n- sources:\n  - model: ", "](https://huggingface.co/"]),
        file(
            "model-configuration", "config.json", at: "config.json",
            words: ["\"architectures\": [\"", "\"quantization_config\": {", "\"_name_or_path\": \"", "\"model_type\": \"", "\"hidden_size\": "]),
        file(
            "adapter-configuration", "adapter_config.json", at: "adapter_config.json",
            words: ["\"base_model_name_or_path\": \"", "\"revision\": \"", "\"r\": ", "\"target_modules\": ["]),
        file(
            "tokenizer-configuration", "tokenizer_config.json", at: "tokenizer_config.json",
            words: ["\"chat_template\": \"", "\"tokenizer_class\": \""]),
        file("generation-configuration", "generation_config.json", at: "generation_config.json", words: ["\"transformers_version\": \""]),
        file(
            "merge-configuration", "a configuration of mergekit", at: "mergekit_config.yml",
            words: yamlWords + [
                "merge_method: ", "models:\n- model: ", "base_model: ", "slices:\n- sources:\n  - model: ", "weight: ", "---\nname: ",
            ]),
        file(
            "prose", "the prose of a card without front matter", at: "README.md",
            words: [
                "fine-tuned from ", "quantized version of ", "](https://huggingface.co/", "base model: ", "merge of ", "\n\n## ",
                "\n| a | b |\n|-|-|\n",
                "distilled from ", "\n- ", "based on ", "<a href=\"https://huggingface.co/", "--model_name_or_path ",
            ]),
        file(
            "gguf", "the header of a GGUF file", at: "model.gguf",
            words: ["GGUF", "general.architecture", "general.license", "general.base_model.0.repo_url", "general.base_model.count"]),
        file(
            "safetensors", "the header of a safetensors file", at: "model.safetensors", words: ["\"dtype\":\"", "\"data_offsets\":[", "__metadata__"]),
        file(
            "safetensors-index", "the index of several safetensors files", at: "model.safetensors.index.json",
            words: ["\"weight_map\":{", "\"total_size\":"]),
    ]

    /// A file of a repository; real ones of the same name are its seeds.
    private static func file(_ name: String, _ summary: String, at path: String, words: [String]) -> ParserCase {
        let child = try? ModelID("acme/River-7B-GGUF")
        return ParserCase(
            name, summary, maximumByteCount: 2048, words: words,
            seeds: { $0.name == path || ($0.isCard && path.hasSuffix(".md")) ? [$0.bytes] : [] },
            violation: { bytes in
                ReadingRules.violation(bytes) { RepositoryReader.read([RepositoryFile(path: path, bytes: bytes)], of: child) }
            })
    }
}
