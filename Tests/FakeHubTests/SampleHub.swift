import FakeHub

/// Repositories of every kind, small enough to know by heart.
enum SampleHub {
    static let card = """
        ---
        license: mit
        base_model: aurora/Aurora-7B
        language:
        - en
        - de
        tags: [chat]
        ---

        # Fork
        """

    /// Two tensors of six and four weights.
    static let weights = safetensors(
        #"{"a.weight":{"dtype":"BF16","shape":[2,3],"data_offsets":[0,12]},"b.weight":{"dtype":"F32","shape":[4],"data_offsets":[12,28]}}"#, 28)

    static let fork = Repository(
        "ada/Fork",
        files: [
            RepositoryFile("README.md", card),
            RepositoryFile("config.json", #"{"architectures":["LlamaForCausalLM"],"model_type":"llama","hidden_size":64}"#),
            RepositoryFile("model.safetensors", .bytes(weights)), RepositoryFile("original/deep/notes.txt", "deep\n"),
            RepositoryFile("original/params.json", "{}"),
        ],
        created: .day(2024, 2, 1), downloads: 300, likes: 7, branches: ["refs/pr/1": [RepositoryFile("README.md", "# Proposed")]], tags: ["v1.0"])

    static let repositories = [
        Repository(
            "aurora/Aurora-7B", files: [RepositoryFile("README.md", "---\nlicense: apache-2.0\n---\n")], created: .day(2021, 5, 1),
            modified: .day(2024, 1, 1), downloads: 9000, gate: .automatic),
        fork,
        Repository(
            "bert/Aurora-7B-GGUF",
            files: [
                RepositoryFile("README.md", "---\nbase_model:\n- aurora/Aurora-7B\nlicense: mit\n---\n"),
                RepositoryFile("aurora.Q4_K_M.gguf", "not one"),
            ], created: .day(2024, 3, 1), downloads: 40),
        Repository(
            "ada/Adapter",
            files: [
                RepositoryFile("adapter_config.json", #"{"base_model_name_or_path":"ada/Fork","task_type":"CAUSAL_LM"}"#),
                RepositoryFile("README.md", "---\nbase_model: ada/Fork\nbase_model_relation: adapter\n---\n"),
            ], created: .day(2024, 4, 1), downloads: 2),
        Repository("old-name", card: "# A legacy name, and no metadata"),
    ]

    /// A safetensors file with that header and so many bytes of tensors.
    static func safetensors(_ header: String, _ byteCount: Int) -> [UInt8] {
        let text = [UInt8](header.utf8)
        return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text + [UInt8](repeating: 7, count: byteCount)
    }
}
