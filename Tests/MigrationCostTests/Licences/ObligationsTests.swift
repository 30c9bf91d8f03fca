import Lineage
import MigrationCost
import Testing

@Suite struct ObligationsTests {
    @Test func `a duty comes from the nearest ancestor first, with its line and how certain that is`() throws {
        var lineage = DrawnLineage()
        lineage.add(1, "meta/Llama-3.1-8B", "llama3.1")
        lineage.add(2, "meta/Llama-3.1-8B-Instruct", "llama3.1")
        lineage.add(3, "me/tuned", "apache-2.0")
        lineage.add(4, "me/tuned-GGUF", "apache-2.0")
        lineage.relate(2, to: 1, by: .finetune)
        lineage.relate(3, to: 2, by: .finetune, confidence: 0.8)
        lineage.relate(4, to: 3, by: .quantized, confidence: 0.5)
        let obligations = lineage.obligations(of: 4)
        let policy = try #require(obligations.duties.first { $0.duty.kind == .useRestrictions })
        #expect(policy.origins.map(\.model.node) == [NodeID(2), NodeID(1)])
        #expect(policy.origins[0].path.map(\.parent) == [NodeID(3), NodeID(2)])
        #expect(abs(policy.origins[0].confidence - 0.4) < 1e-9)
        #expect(policy.standing == .dropped)
        #expect(!policy.origins[0].isThroughAdapter)
        // What is nearest comes first: the model's own duties.
        #expect(obligations.duties.prefix(3).allSatisfy { $0.licence.id == "apache-2.0" && $0.origins[0].path.isEmpty })
        #expect(obligations.gaps.isEmpty && obligations.conflicts.isEmpty)
    }

    @Test func `a duty takes the way that passes it on, though another is shorter`() throws {
        var lineage = DrawnLineage()
        lineage.add(1, "a/base", "qwen")
        lineage.add(2, "b/tuned", "qwen")
        lineage.add(3, "c/student", "mit")
        lineage.relate(3, to: 1, by: .distillation)
        lineage.relate(3, to: 2, by: .finetune)
        lineage.relate(2, to: 1, by: .finetune)
        let obligations = lineage.obligations(of: 3)
        let users = try #require(obligations.duties.first { $0.duty.id == "qwen-users" })
        #expect(users.origins.map { $0.path.map(\.parent) } == [[NodeID(2)], [NodeID(2), NodeID(1)]])
        let shown = try #require(obligations.duties.first { $0.duty.id == "built-with-qwen" })
        #expect(shown.origins.map { $0.path.map(\.parent) } == [[NodeID(1)], [NodeID(2)]])
    }

    @Test func `a model trained on outputs carries only what its parent's licence says of outputs`() {
        let llama = DrawnLineage.pair("llama3.1", .distillation, "mit")
        #expect(llama.inherited.map(\.duty.id) == ["llama-name"])
        #expect(llama.inherited.first?.standing == .misnamed)
        let gemma = DrawnLineage.pair("gemma", .distillation, "gemma")
        #expect(gemma.inherited.isEmpty == false && gemma.duties.allSatisfy { $0.origins.count == 2 })
        #expect(DrawnLineage.pair("mit", .distillation, "apache-2.0").inherited.isEmpty)
    }

    @Test func `an adapter is bound by its base, and says that it goes through an adapter`() throws {
        let obligations = DrawnLineage.pair("llama2", .adapter, "mit")
        #expect(obligations.inherited.map(\.duty.id) == ["licence-copy", "llama2-notice", "llama2-use-policy", "llama2-users", "llama2-outputs"])
        #expect(try #require(obligations.inherited.first).origins[0].isThroughAdapter)
    }

    @Test func `models without a known licence are gaps, and nothing is guessed of them`() {
        var lineage = DrawnLineage()
        lineage.add(1, "a/base", nil)
        lineage.add(2, "b/tuned", "my-licence")
        lineage.add(3, "c/child", "mit")
        lineage.relate(2, to: 1, by: .finetune)
        lineage.relate(3, to: 2, by: .finetune)
        let obligations = lineage.obligations(of: 3)
        #expect(obligations.gaps.map(\.model.name) == ["b/tuned", "a/base"])
        #expect(obligations.gaps.map(\.path.count) == [1, 2])
        #expect(obligations.inherited.isEmpty)
        #expect(lineage.obligations(of: 2).gaps.map(\.model.declared) == [.unknown("my-licence"), .undeclared])
    }

    @Test func `training on outputs that a licence forbids is a conflict, but for its own line`() throws {
        var lineage = DrawnLineage()
        lineage.add(1, "meta/Meta-Llama-3-8B", "llama3")
        lineage.add(2, "me/teacher", "llama3")
        lineage.add(3, "me/student", "mit")
        lineage.add(4, "me/student-GGUF", "mit")
        lineage.relate(2, to: 1, by: .finetune)
        lineage.relate(3, to: 2, by: .distillation)
        lineage.relate(4, to: 3, by: .quantized)
        let conflict = try #require(lineage.obligations(of: 4).conflicts.first)
        #expect(conflict.kind == .trainedOnOutputs && conflict.duty.id == "llama3-outputs")
        #expect(conflict.path.map(\.parent) == [NodeID(3), NodeID(2)])
        #expect(lineage.obligations(of: 4).conflicts.count == 1)
        lineage.relate(3, to: 1, by: .finetune)
        #expect(lineage.obligations(of: 4).conflicts.isEmpty)
    }

    @Test func `a changed version of what must not be changed is a conflict, another format is none`() {
        #expect(DrawnLineage.pair("cc-by-nc-nd-4.0", .finetune, "cc-by-nc-nd-4.0").conflicts.map(\.kind) == [.changedDespiteLicence])
        #expect(DrawnLineage.pair("cc-by-nc-nd-4.0", .conversion, "cc-by-nc-nd-4.0").conflicts.isEmpty)
    }

    @Test func `share-alike and terms that it lets nobody add exclude each other`() {
        var lineage = DrawnLineage()
        lineage.add(1, "a/free", "agpl-3.0")
        lineage.add(2, "b/research", "cc-by-nc-4.0")
        lineage.add(3, "c/merge", "agpl-3.0")
        lineage.relate(3, to: 1, by: .merge)
        lineage.relate(3, to: 2, by: .merge)
        let conflicts = lineage.obligations(of: 3).conflicts
        #expect(conflicts.map(\.kind) == [.dutiesExcludeEachOther])
        #expect(conflicts.map { [$0.licence.id, $0.otherLicence?.id] } == [["agpl-3.0", "cc-by-nc-4.0"]])
        #expect(LicenceDrift(lineage.obligations(of: 3)).fix?.declare == ["agpl-3.0", "cc-by-nc-4.0"])
    }

    @Test func `a lineage without a licence anywhere asks for nothing`() {
        let obligations = DrawnLineage.pair(nil, .finetune, nil)
        #expect(obligations.duties.isEmpty && obligations.gaps.count == 2 && LicenceDrift(obligations).kind == .none)
    }
}
