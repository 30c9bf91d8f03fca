package import Intake
package import Lineage

/// The family that tests, documentation and pages draw:
///
/// ```
///                      aurora/Aurora-7B
///            ┌────────────────┼──────────────────────────┐
///   aurora/Aurora-7B-Instruct  clinic/Aurora-Medic-7B   forge/Aurora-7B-GGUF        elsewhere/Nightfall-Base (unknown)
///     │         │           └──────────┬──────────┘                                    │
///     │  clinic/Aurora-Notes-LoRA  blend/Aurora-Duo-7B                              night/Nightfall-7B
///     │                                │
///  forge/Aurora-7B-Instruct-AWQ   forge/Aurora-Duo-7B-GGUF
/// ```
package enum ExampleFamily {
    /// A model of the family as its publisher has it.
    package struct Member: Sendable {
        /// Its id.
        package let id: String
        /// The front matter of its card.
        package let frontMatter: String
        /// Its other files.
        package var files: [String: String] = [:]

        /// Its card.
        package var card: String { "---\n\(frontMatter)\n---\n\n# \(id)\n" }

        /// Its documents as a folder has them.
        package var documents: [IncomingDocument] {
            let card = IncomingDocument(path: "README.md", bytes: Array(card.utf8), origin: "folder")
            return [card] + files.sorted { $0.key < $1.key }.map { IncomingDocument(path: $0.key, bytes: Array($0.value.utf8), origin: "folder") }
        }
    }

    /// The members, parents before children.
    package static let members = [
        Member(id: "aurora/Aurora-7B", frontMatter: "license: apache-2.0\nlibrary_name: transformers\nlanguage: en\npipeline_tag: text-generation"),
        Member(id: "aurora/Aurora-7B-Instruct", frontMatter: "license: apache-2.0\nbase_model: aurora/Aurora-7B\nbase_model_relation: finetune"),
        Member(id: "clinic/Aurora-Medic-7B", frontMatter: "license: cc-by-nc-4.0\nbase_model:\n- aurora/Aurora-7B\nbase_model_relation: finetune"),
        Member(id: "forge/Aurora-7B-GGUF", frontMatter: "base_model: aurora/Aurora-7B\nbase_model_relation: quantized\ntags:\n- gguf"),
        Member(
            id: "forge/Aurora-7B-Instruct-AWQ",
            frontMatter: "base_model: https://huggingface.co/Aurora/aurora-7b-instruct\nbase_model_relation: quantized\ntags:\n- awq"),
        Member(
            id: "clinic/Aurora-Notes-LoRA", frontMatter: "library_name: peft",
            files: ["adapter_config.json": #"{"base_model_name_or_path": "aurora/Aurora-7B-Instruct", "peft_type": "LORA"}"#]),
        Member(
            id: "blend/Aurora-Duo-7B", frontMatter: "tags:\n- merge\n- mergekit",
            files: [
                "mergekit_config.yml": """
                merge_method: slerp
                base_model: aurora/Aurora-7B-Instruct
                slices:
                - sources:
                  - model: aurora/Aurora-7B-Instruct
                    layer_range: [0, 32]
                  - model: clinic/Aurora-Medic-7B
                    layer_range: [0, 32]
                parameters:
                  t: 0.5
                """
            ]),
        Member(id: "forge/Aurora-Duo-7B-GGUF", frontMatter: "base_model: blend/Aurora-Duo-7B\nbase_model_relation: quantized\ntags:\n- gguf"),
        Member(id: "night/Nightfall-7B", frontMatter: "base_model: elsewhere/Nightfall-Base"),
    ]

    /// What is believed of them: child, parent, relation.
    package static let edges: [(child: String, parent: String, relation: Relation)] = [
        ("aurora/Aurora-7B-Instruct", "aurora/Aurora-7B", .finetune),
        ("clinic/Aurora-Medic-7B", "aurora/Aurora-7B", .finetune),
        ("forge/Aurora-7B-GGUF", "aurora/Aurora-7B", .quantized),
        ("forge/Aurora-7B-Instruct-AWQ", "aurora/Aurora-7B-Instruct", .quantized),
        ("clinic/Aurora-Notes-LoRA", "aurora/Aurora-7B-Instruct", .adapter),
        ("blend/Aurora-Duo-7B", "aurora/Aurora-7B-Instruct", .merge),
        ("blend/Aurora-Duo-7B", "clinic/Aurora-Medic-7B", .merge),
        ("forge/Aurora-Duo-7B-GGUF", "blend/Aurora-Duo-7B", .quantized),
        ("night/Nightfall-7B", "elsewhere/Nightfall-Base", .finetune),
    ]

    /// Takes all members in.
    package static func take(into intake: Intake) async throws {
        for member in members { _ = try await intake.take(member.documents, of: try ModelID(member.id), submitter: "example") }
    }
}
