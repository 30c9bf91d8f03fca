import Lineage
import Testing

@Suite struct FamilyKeyTests {
    @Test(arguments: [
        ("Llama-3", ["llama3", "Llama 3", "LLAMA_3", "llama-3", "Meta-Llama-3", "meta llama 3", "Llama v3", " llama-3 "]),
        ("Llama-3.1", ["llama3.1", "LLAMA 3.1", "llama-3.1", "Llama_3.1", "llama-3_1", "Meta-Llama-3.1"]),
        ("Llama-3.0", ["llama3.0", "Llama 3.0"]),
        ("CodeLlama", ["Code Llama", "code-llama", "codellama", "CODE_LLAMA"]),
        ("Qwen2.5-Coder", ["qwen2.5-coder", "Qwen 2.5 Coder", "qwen-2.5-coder", "qwen2.5coder", "Qwen2_5-Coder"]),
        ("Gemma-3n", ["gemma3n", "gemma 3n", "GEMMA-3N"]),
        ("DeepSeek-V3", ["deepseek v3", "DeepSeekV3", "deepseek-3", "DeepSeek 3"]),
        ("DeepSeek-R1", ["deepseek r1", "deepseek_R1"]),
        ("Mistral-7B", ["mistral 7b", "Mistral_7B"]),
        ("GPT-2", ["gpt2", "GPT 2", "gpt_2"]),
        ("Phi-3.5", ["phi3.5", "Phi 3.5", "phi-3_5"]),
        ("Stable-Diffusion-1.5", ["stable diffusion 1.5", "Stable-Diffusion v1.5"]),
        ("T5", ["t5", "T-5"]),
        ("Whisper", ["whisper", "WHISPER"]),
        ("BSC-LT/salamander", ["bsc-lt/Salamander", "BSC-LT/SALAMANDER"]),
    ])
    func `a family is found however it is spelled`(name: String, spellings: [String]) throws {
        let key = try #require(FamilyName(display: name)).key
        for spelling in spellings { #expect(FamilyKey(spelled: spelling) == key, "\(spelling)") }
    }

    @Test(arguments: [
        ("Llama-3", "Llama-3.1"), ("Llama-3", "CodeLlama"), ("Llama-3", "Llama-3.0"), ("Qwen2", "Qwen2.5"), ("T5", "mT5"), ("GPT-2", "gpt-oss"),
    ])
    func `different families have different keys`(one: String, other: String) {
        #expect(FamilyKey(spelled: one) != FamilyKey(spelled: other))
    }

    @Test(arguments: ["", " ", "3", "3.1", "-", "a/b/c", "/llama", String(repeating: "x", count: 201)])
    func `what names no family has no key`(spelling: String) {
        #expect(FamilyKey(spelled: spelling) == nil)
    }

    @Test func `the folded key is readable`() {
        #expect(FamilyKey(spelled: "LLAMA_3.1")?.folded == "llama-3.1")
        #expect(FamilyKey(spelled: "Qwen2.5Coder")?.folded == "qwen-2.5-coder")
        #expect(FamilyKey(spelled: "Some-Org/Own Line 2")?.folded == "some-org/own-line-2")
        #expect(FamilyKey(spelled: "Some-Org/Own Line 2")?.unqualified == FamilyKey(spelled: "own line 2"))
    }

    @Test(arguments: ["lyrebird/wav2clip", "vec2text", "a/b12cde3", "mt5abc", "google/mt5ixt-2.1-xxl"])
    func `the folded key of a line that nobody knows is found when it is typed`(spelling: String) throws {
        let key = try #require(FamilyKey(spelled: spelling))
        #expect(FamilyKey(spelled: key.folded) == key)
    }

    @Test func `a name made of branches nests a few families and no more`() throws {
        let id = try ModelID("BAAI/BGE-VL4.VE-VL5.VL5.1.5-1-VL5.VL5.5L5.1.5-1.5-zs")
        let membership = try #require(Families.membership(of: id, parameters: nil, standing: FamilyStanding(isKnown: true)))
        #expect((1...8).contains(membership.path.count), "\(membership.path)")
    }

    @Test(arguments: FamilyRow.rows(of: FamiliesOfLanguageModelsTests.table + "\n" + FamiliesOfOtherModelsTests.table))
    func `every level of the tables is found by its own name and by lower case without hyphens`(row: FamilyRow) throws {
        for name in row.path {
            let key = try #require(FamilyName(display: name)).key
            #expect(FamilyKey(spelled: key.folded) == key)
            #expect(FamilyKey(spelled: name.replacing("-", with: " ").lowercased()) == key)
        }
    }
}
