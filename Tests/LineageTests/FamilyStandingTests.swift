import Lineage
import Testing

@Suite struct FamilyStandingTests {
    private func membership(_ id: String, from parents: [(String, Relation, String?)], isKnown: Bool = true) throws -> FamilyMembership? {
        let parents = try parents.map { parent in
            FamilyStanding.Parent(id: try ModelID(parent.0), relation: parent.1, line: parent.2.flatMap { FamilyKey(spelled: $0) })
        }
        return Families.membership(of: try ModelID(id), parameters: nil, standing: FamilyStanding(isKnown: isKnown, parents: parents))
    }

    @Test func `an official variant belongs to the family of its base`() throws {
        let found = try membership("meta-llama/Llama-3.1-8B-Instruct", from: [("meta-llama/Llama-3.1-8B", .finetune, "Llama")])
        #expect(found?.path.map(\.display) == ["Llama", "Llama-3", "Llama-3.1"])
    }

    @Test func `a smaller sister pruned by its publisher belongs to the family`() throws {
        #expect(try membership("meta-llama/Llama-3.2-1B", from: [("meta-llama/Llama-3.1-8B", .pruning, "Llama")]) != nil)
    }

    @Test func `a model that is only mentioned belongs to the family of a known line`() throws {
        #expect(try membership("meta-llama/Llama-3.1-8B", from: [], isKnown: false) != nil)
    }

    @Test(arguments: [Relation.quantized, .adapter])
    func `a quantized copy or an adapter by the publisher is no member, whatever its name`(relation: Relation) throws {
        #expect(try membership("meta-llama/Llama-3.2-1B-Instruct-Small", from: [("meta-llama/Llama-3.2-1B-Instruct", relation, "Llama")]) == nil)
    }

    @Test func `a parent of another publisher makes a descendant of it`() throws {
        #expect(try membership("Qwen/Qwen9-7B", from: [("meta-llama/Llama-3.1-8B", .finetune, "Llama")]) == nil)
    }

    @Test func `lines that are made from others may have foreign parents`() throws {
        #expect(
            try membership("codellama/CodeLlama-7b-hf", from: [("meta-llama/Llama-2-7b-hf", .continuation, "Llama")])?.path.map(\.display) == [
                "CodeLlama"
            ])
        #expect(try membership("BAAI/bge-base-en-v1.5", from: [("google-bert/bert-base-uncased", .finetune, "BERT")]) != nil)
    }

    @Test func `a root of an unknown line begins a family of its own organisation`() throws {
        let found = try #require(try membership("example-lab/Aurora2-7B-Base", from: []))
        #expect(found.path.map(\.display) == ["example-lab/Aurora", "example-lab/Aurora-2"])
        #expect(found.path.map(\.key.folded) == ["example-lab/aurora", "example-lab/aurora-2"])
        #expect(found.size == "7B")
        #expect(found.variant == "Base")
    }

    @Test func `two organisations with one word have two families`() throws {
        let one = try #require(try membership("example-lab/Aurora-7B", from: []))
        let other = try #require(try membership("other-lab/Aurora-7B", from: []))
        #expect(one.path != other.path)
    }

    @Test func `an official variant joins the line of its organisation, a foreign parent or a mention does not`() throws {
        #expect(try membership("example-lab/Aurora2-7B-Chat", from: [("example-lab/Aurora2-7B", .finetune, "example-lab/Aurora")]) != nil)
        #expect(try membership("example-lab/Aurora2-7B-Chat", from: [("example-lab/Borealis-7B", .finetune, "example-lab/Borealis")]) == nil)
        #expect(try membership("example-lab/Aurora2-7B-Chat", from: [("mistralai/Mistral-7B-v0.1", .finetune, "Mistral")]) == nil)
        #expect(try membership("example-lab/Aurora2-7B-Chat", from: [], isKnown: false) == nil)
    }

    @Test func `the count of weights is the size where the name has none`() throws {
        let id = try ModelID("deepseek-ai/DeepSeek-V3")
        #expect(Families.membership(of: id, parameters: 671_026_419_200, standing: .root)?.size == "671B")
        #expect(Families.membership(of: try ModelID("BAAI/bge-m3"), parameters: 567_754_752, standing: .root)?.size == "568M")
        #expect(Families.membership(of: try ModelID("microsoft/phi-2"), parameters: 2_779_683_840, standing: .root)?.size == "2.8B")
        #expect(Families.membership(of: try ModelID("openai-community/gpt2"), parameters: 999, standing: .root)?.size == nil)
        #expect(Families.membership(of: try ModelID("microsoft/phi-2"), parameters: .max, standing: .root)?.size != nil)
        #expect(Families.membership(of: try ModelID("microsoft/phi-2"), parameters: .min, standing: .root)?.size == nil)
    }

    @Test func `a family holds its point releases and a point release only itself`() throws {
        let first = try #require(try membership("meta-llama/Meta-Llama-3-8B", from: []))
        let second = try #require(try membership("meta-llama/Llama-3.1-8B", from: []))
        let generation = try #require(FamilyKey(spelled: "llama3"))
        let original = try #require(FamilyKey(spelled: "llama-3.0"))
        #expect(first.belongs(to: generation) && second.belongs(to: generation))
        #expect(first.belongs(to: original) && !second.belongs(to: original))
    }

    @Test func `odd names neither crash nor make families`() throws {
        let names = [
            "-", "--", "a", "7B", "x/7B", "x/-", "x/...a", "x/1.2.3.4.5", "Qwen/-", "meta-llama/Llama-", "google/gemma-3n3n3n", "x/é-7B",
            "meta-llama/Llama-99999999999999999999", "Qwen/Qwen2.5.5.5.5-7B-7B-7B",
        ]
        for name in names {
            guard let id = try? ModelID(name) else { continue }
            let found = Families.membership(of: id, parameters: 0, standing: .root)
            #expect(found == nil || found?.path.isEmpty == false)
        }
    }
}
