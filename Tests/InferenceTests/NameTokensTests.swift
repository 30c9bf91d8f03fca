import Inference
import Lineage
import Testing

@Suite struct NameTokensTests {
    private func words(_ name: String) -> [String] { NameTokens(name).list.map(\.text) }

    private func kinds(_ name: String) -> [NameToken.Kind] { NameTokens(name).list.map(\.kind) }

    @Test func `names of one model give the same words however they are spelled`() {
        #expect(words("Llama2-13B-chat-GPTQ") == ["llama", "2", "13b", "chat", "gptq"])
        #expect(NameTokens("Qwen2.5-7B").list == NameTokens("qwen-2.5 7b").list)
        #expect(NameTokens("phi-1_5").list == NameTokens("Phi-1.5").list)
        #expect(NameTokens("Mistral-7B-v0.1").list == NameTokens("mistral-7b-0.1").list)
    }

    @Test func `marks, sizes, versions, dates and variants are told apart`() {
        #expect(kinds("Qwen3-30B-A3B-Instruct-2507-unsloth-bnb-4bit") == [.word, .version, .size, .size, .variant, .date, .mark, .mark, .mark])
        #expect(kinds("yi-34b-200k-base") == [.word, .size, .variant, .plain])
        #expect(kinds("Meta-Llama-3-8B.Q4_K_M") == [.word, .word, .version, .size, .mark, .word, .word])
    }

    @Test func `the stem is the name without marks`() {
        #expect(NameTokens("gemma-3-4b-it-GGUF").stem == NameTokens("gemma-3-4b-it").list)
    }

    @Test func `no name is too odd to be cut`() {
        #expect(words("") == [])
        #expect(words("---") == [])
        #expect(words(String(repeating: "a1", count: 5_000)).count <= 30)
        #expect(words("模型-7b") == ["模型", "7b"])
    }
}
