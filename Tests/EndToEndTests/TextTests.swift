import Foundation
import Testing

/// Answers as a newcomer reads them.
@Suite(.serialized) struct TextTests {
    private static let answers: [(arguments: [String], text: String)] = [
        (
            ["show", "blend/Aurora-Duo-7B"],
            """
            blend/Aurora-Duo-7B

            Made from:
              aurora/Aurora-7B-Instruct  merge, 98 % certain
                README.md:3  base_model[0]: - aurora/Aurora-7B-Instruct
              clinic/Aurora-Medic-7B  merge, 98 % certain
                README.md:4  base_model[1]: - clinic/Aurora-Medic-7B

            Children      none
            Descendants   none

            """
        ),
        (
            ["show", "elsewhere/Nightfall-Base"],
            """
            elsewhere/Nightfall-Base [mentioned]

            Made from: unknown; other models name this one, and nobody has registered it

            Children      1 (1 finetune)
            Descendants   1 (1 finetune)

            """
        ),
        (
            ["descendants", "aurora/Aurora-7B"],
            """
            aurora/Aurora-7B: 4 descendants

            MODEL                         RELATION   DEPTH  QUANTIZATION  LICENSE
            aurora/Aurora-7B-Instruct     finetune       1                apache-2.0
            blend/Aurora-Duo-7B           merge          2
            clinic/Aurora-Medic-7B        finetune       1                cc-by-nc-4.0
            forge/Aurora-7B-Instruct-AWQ  quantized      2  awq

            """
        ),
        (["ancestors", "aurora/Aurora-7B"], "aurora/Aurora-7B: no ancestors found.\n"),
        (
            ["tree", "aurora/Aurora-7B", "--depth", "4"],
            """
            aurora/Aurora-7B  (apache-2.0)
            ├─ aurora/Aurora-7B-Instruct  (finetune, apache-2.0)
            │  ├─ blend/Aurora-Duo-7B  (merge)
            │  └─ forge/Aurora-7B-Instruct-AWQ  (quantized, awq)
            └─ clinic/Aurora-Medic-7B  (finetune, cc-by-nc-4.0)
               └─ blend/Aurora-Duo-7B  (merge)  ↑ shown above

            """
        ),
        (
            ["path", "forge/Aurora-7B-Instruct-AWQ", "clinic/Aurora-Medic-7B"],
            """
            forge/Aurora-7B-Instruct-AWQ and clinic/Aurora-Medic-7B were made from the same model:
              forge/Aurora-7B-Instruct-AWQ ─quantized of→ aurora/Aurora-7B-Instruct ─finetune of→ aurora/Aurora-7B ←finetune of─ clinic/Aurora-Medic-7B

            """
        ),
        (["search", "qqqzz"], "Nothing has a name like that.\n"),
    ]

    @Test func `answers are lines that a newcomer can read`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { _ in
                for answer in Self.answers {
                    let run = try await Program.run(answer.arguments + ["--data", data])
                    #expect(run.output == answer.text, "\(answer.arguments)")
                }
                let families = try await Program.run(["families", "--data", data])
                #expect(families.output.contains("Llama-3"), "\(families)")
            }
        }
    }

    @Test func `a registered configuration is shown in lines`() async throws {
        let config = #"""
            {"architectures": ["MixtralForCausalLM"], "model_type": "mixtral", "dtype": "bfloat16", "hidden_size": 8, "num_hidden_layers": 1,
            "num_attention_heads": 2, "num_key_value_heads": 1, "intermediate_size": 4, "vocab_size": 10, "num_local_experts": 4,
            "num_experts_per_tok": 1, "quantization_config": {"quant_method": "gptq", "bits": 4, "group_size": 128}}
            """#
        let adapter =
            #"{"peft_type": "LORA", "base_model_name_or_path": "aurora/Aurora-7B", "r": 16, "lora_alpha": 32, "target_modules": ["q", "v"]}"#
        try await DataFolders.shared.withRegistry { data in
            let files = [
                "config.json": config, "adapter_config.json": adapter, "tokenizer_config.json": #"{"tokenizer_class": "LlamaTokenizer"}"#,
                "chat_template.jinja": "abc", "generation_config.json": #"{"do_sample": true, "top_p": 0.9, "top_k": 40}"#,
            ]
            for (name, text) in files { try text.write(toFile: "\(data)/\(name)", atomically: false, encoding: .utf8) }
            let arguments = files.keys.sorted().flatMap { ["--file", "\(data)/\($0)"] }
            let run = try await Program.run(["register", "ada/Fork", "--data", data] + arguments)
            let lines = [
                "Weights       792, 504 active", "Quantization  gptq-4bit, groups of 128", "Adapter       LORA, rank 16, alpha 32, on q v",
                "Architecture  MixtralForCausalLM, 1 layers, 8 wide, 2 heads (1 for keys and values), 4 experts, 1 a token, 10 words, bfloat16",
                "Tokenizer     LlamaTokenizer, chat template ba7816bf", "Generation    samples, top_k 40, top_p 0.9",
            ]
            for line in lines { #expect(run.output.contains(line + "\n"), "\(line) is not in \(run)") }
        }
    }
}
