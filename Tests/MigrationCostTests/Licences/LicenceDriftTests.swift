import Lineage
import MigrationCost
import Testing

@Suite struct LicenceDriftTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let parent: String?
        let relation: Relation
        let child: String?
        let kind: LicenceDrift.Kind
        let dropped: [String]
        let declare: [String]?

        init(_ parent: String?, _ relation: Relation, _ child: String?, _ kind: LicenceDrift.Kind, _ dropped: [String] = [], fix: [String]? = nil) {
            (self.parent, self.relation, self.child, self.kind, self.dropped, declare) = (parent, relation, child, kind, dropped, fix)
        }

        var testDescription: String { "\(child ?? "nothing") \(relation) \(parent ?? "nothing")" }
    }

    static let cases: [Case] = [
        Case("apache-2.0", .finetune, "mit", .none), Case("mit", .quantized, "cc-by-nc-4.0", .none), Case("apache-2.0", .merge, "llama3", .none),
        Case("apache-2.0", .finetune, nil, .none), Case(nil, .finetune, "mit", .none), Case("other", .finetune, "mit", .none),
        Case("llama3", .finetune, "llama3", .none),
        Case("llama3", .finetune, "apache-2.0", .drift, ["llama3-use-policy", "llama3-users", "llama3-outputs"], fix: ["llama3"]),
        Case("llama3.1", .quantized, "llama3", .drift, ["llama3.1-use-policy", "llama3.1-users"], fix: ["llama3.1"]),
        Case("llama3.2", .adapter, "mit", .drift, ["llama3.2-use-policy", "llama3.2-users", "llama3.2-territory"], fix: ["llama3.2"]),
        Case("llama3", .finetune, "cc-by-nc-4.0", .none), Case("llama3.1", .distillation, "mit", .none),
        Case("llama3", .finetune, nil, .undeclared, fix: ["llama3"]), Case("llama3", .finetune, "my-licence", .unknown),
        Case("apache-2.0", .finetune, "my-licence", .none),
        Case("gemma", .finetune, "apache-2.0", .drift, ["gemma-use-policy"], fix: ["gemma"]),
        Case("gemma", .distillation, "apache-2.0", .drift, ["gemma-use-policy"], fix: ["gemma"]),
        Case("qwen", .reupload, "apache-2.0", .drift, ["qwen-users"], fix: ["qwen"]), Case("qwen", .distillation, "apache-2.0", .none),
        Case("cc-by-nc-4.0", .finetune, "mit", .drift, ["non-commercial"], fix: ["cc-by-nc-4.0"]),
        Case("cc-by-nc-4.0", .conversion, "llama3", .drift, ["non-commercial"], fix: ["cc-by-nc-4.0"]),
        Case("cc-by-nc-4.0", .finetune, "cc-by-nc-sa-4.0", .none), Case("mrl", .finetune, "cc-by-nc-4.0", .none),
        Case("cc-by-nc-sa-4.0", .finetune, "cc-by-nc-4.0", .drift, ["share-alike-cc-by-nc-sa-4.0"], fix: ["cc-by-nc-sa-4.0"]),
        Case("cc-by-nc-4.0", .distillation, "mit", .none),
        Case("mrl", .distillation, "mit", .drift, ["non-commercial", "research-only"], fix: ["mrl"]),
        Case("agpl-3.0", .finetune, "mit", .drift, ["agpl-source", "share-alike-agpl-3.0"], fix: ["agpl-3.0"]),
        Case("gpl-3.0", .finetune, "gpl-3.0", .none), Case("deepseek", .finetune, "openrail", .none), Case("deepseek", .finetune, "gemma", .none),
        Case("deepseek", .pruning, "mit", .drift, ["deepseek-use-restrictions"], fix: ["deepseek"]),
        Case(
            "bigscience-bloom-rail-1.0", .continuation, "apache-2.0", .drift, ["bigscience-bloom-rail-1.0-use-restrictions"],
            fix: ["bigscience-bloom-rail-1.0"]),
        Case("bigcode-openrail-m", .distillation, "mit", .none),
        Case(
            "stabilityai-ai-community", .finetune, "openrail++", .drift, ["stability-revenue", "stability-use-policy", "stability-outputs"],
            fix: ["stabilityai-ai-community"]),
    ]

    @Test(arguments: cases) func `a child drops what its licence lacks`(of test: Case) {
        let drift = LicenceDrift(DrawnLineage.pair(test.parent, test.relation, test.child, named: "me/Llama-3-child"))
        #expect(drift.kind == test.kind)
        #expect(drift.dropped.map(\.duty.id) == test.dropped)
        #expect(drift.dropped.allSatisfy { $0.licence.id == test.parent && $0.origins.map(\.model.name) == ["them/parent"] })
        #expect(drift.fix?.declare == test.declare)
    }

    @Test(arguments: cases) func `the fix of a drift, declared, is none any more`(of test: Case) {
        guard let declare = test.declare?.first else { return }
        #expect(test.declare?.count == 1)
        let mended = DrawnLineage.pair(test.parent, test.relation, declare, named: "me/Llama-3-child")
        #expect(LicenceDrift(mended).kind == .none)
    }

    @Test func `a name that does not begin as it must is a finding of its own, with a name that would do`() {
        let drift = LicenceDrift(DrawnLineage.pair("llama3", .finetune, "llama3", named: "me/Hermes-8B"))
        #expect(drift.kind == .none)
        #expect(drift.misnamed.map(\.duty.id) == ["llama3-name"])
        #expect(drift.fix?.namePrefixes == ["Llama 3"])
        #expect(drift.fix?.name == "Llama-3-Hermes-8B")
        #expect(drift.fix?.declare == ["llama3"])
        #expect(drift.fix?.notices.contains("Built with Meta Llama 3") == true)
        #expect(LicenceDrift(DrawnLineage.pair("llama3", .finetune, "llama3", named: "llama-3/Hermes")).misnamed.count == 1)
    }

    @Test func `a name that begins with the longer prefix has the shorter one too`() {
        var lineage = DrawnLineage()
        lineage.add(1, "meta/Meta-Llama-3-8B", "llama3")
        lineage.add(2, "meta/Llama-3.1-8B", "llama3.1")
        lineage.add(3, "me/Both", "mit")
        lineage.relate(3, to: 1, by: .merge)
        lineage.relate(3, to: 2, by: .merge)
        let drift = LicenceDrift(lineage.obligations(of: 3))
        #expect(drift.fix?.namePrefixes == ["Llama 3"])
        #expect(drift.fix?.declare == ["llama3", "llama3.1"])
    }

    @Test func `the fewest licences are declared: one that keeps the others' duties is enough`() {
        var lineage = DrawnLineage()
        lineage.add(1, "a/base", "llama3")
        lineage.add(2, "b/research", "mrl")
        lineage.add(3, "c/merge", "apache-2.0")
        lineage.relate(3, to: 1, by: .merge)
        lineage.relate(3, to: 2, by: .merge)
        let drift = LicenceDrift(lineage.obligations(of: 3))
        #expect(drift.kind == .drift)
        // A stricter licence may stand, if the agreement of the other goes along with it.
        #expect(drift.fix?.declare == ["mrl"])
    }
}
