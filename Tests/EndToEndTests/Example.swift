import Foundation

/// The example family as folders of models, in short.
enum Example {
    private static let cards = [
        ("aurora/Aurora-7B", "license: apache-2.0\nlanguage: en"),
        ("aurora/Aurora-7B-Instruct", "license: apache-2.0\nbase_model: aurora/Aurora-7B\nbase_model_relation: finetune"),
        ("clinic/Aurora-Medic-7B", "license: cc-by-nc-4.0\nbase_model: aurora/Aurora-7B\nbase_model_relation: finetune"),
        ("forge/Aurora-7B-Instruct-AWQ", "base_model: aurora/Aurora-7B-Instruct\nbase_model_relation: quantized\ntags:\n- awq"),
        ("blend/Aurora-Duo-7B", "base_model:\n- aurora/Aurora-7B-Instruct\n- clinic/Aurora-Medic-7B\nbase_model_relation: merge"),
        ("night/Nightfall-7B", "base_model: elsewhere/Nightfall-Base"),
        ("meta-llama/Meta-Llama-3-8B", "license: llama3"),
        ("lab/Llama-3-8B-Tuned", "base_model: meta-llama/Meta-Llama-3-8B"),
    ]

    /// How many models have a card.
    static var count: Int { cards.count }

    /// Writes them below a folder.
    static func write(to folder: String) throws {
        for (id, frontMatter) in cards {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(id)", withIntermediateDirectories: true)
            try "---\n\(frontMatter)\n---\n".write(toFile: "\(folder)/\(id)/README.md", atomically: false, encoding: .utf8)
        }
    }
}
