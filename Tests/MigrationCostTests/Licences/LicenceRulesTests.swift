import Lineage
import MigrationCost
import Testing

@Suite struct LicenceRulesTests {
    private let rules = LicenceRules.shipped

    @Test func `the shipped licences are read, each with a citation and every id once`() {
        #expect(rules.licences.count == 45)
        #expect(Set(rules.licences.map(\.id)).count == rules.licences.count)
        let names = rules.licences.flatMap { [$0.id] + $0.otherNames }
        #expect(Set(names).count == names.count)
        for licence in rules.licences {
            #expect(!licence.citation.isEmpty && !licence.title.isEmpty, "\(licence.id)")
            #expect(rules[licence.id] == licence, "\(licence.id) is not an id as cards' fields are read")
            for name in licence.otherNames { #expect(rules[name] == licence, "\(name)") }
        }
        #expect(rules.caution.contains("Not legal advice"))
    }

    @Test func `what a licence's category promises stands among its duties`() {
        for licence in rules.licences {
            let kinds = Set(licence.duties.map(\.kind))
            let isBound = licence.duties.contains { $0.showing == .licence }
            switch licence.category {
            case .permissive: #expect(!isBound && licence.commercialUse == .yes, "\(licence.id)")
            case .copyleft: #expect(kinds.contains(.shareAlike), "\(licence.id)")
            case .community: #expect(isBound && licence.commercialUse != .no, "\(licence.id)")
            case .rail: #expect(kinds.contains(.useRestrictions), "\(licence.id)")
            case .nonCommercial: #expect(kinds.contains(.nonCommercial) && licence.commercialUse == .no, "\(licence.id)")
            case .unknown: #expect(licence.duties.isEmpty && licence.commercialUse == .unknown, "\(licence.id)")
            }
        }
    }

    @Test func `a duty has what its kind needs`() {
        for duty in rules.licences.flatMap(\.duties) {
            #expect((duty.kind == .naming) == (duty.namePrefix != nil && duty.showing == .name), "\(duty.id)")
            let hasLimit = duty.kind == .userThreshold || duty.kind == .revenueThreshold
            #expect(hasLimit == (duty.limit != nil), "\(duty.id)")
            #expect((duty.kind == .territory) == (duty.territory != nil), "\(duty.id)")
            #expect((duty.kind == .outputTraining) == !duty.exemptLicences.isEmpty, "\(duty.id)")
            #expect(duty.exemptLicences.allSatisfy { rules[$0] != nil }, "\(duty.id)")
            #expect(duty.kind != .display || duty.notice != nil, "\(duty.id)")
            #expect(duty.passage.contains(.derivatives), "\(duty.id)")
        }
    }

    @Test(arguments: [
        ("mit", ["licence-copy", "keep-notices"]), ("cc-by-nc-4.0", ["cc-attribution", "state-changes", "non-commercial"]),
        ("llama2", ["licence-copy", "llama2-notice", "llama2-use-policy", "llama2-users", "llama2-outputs"]),
        (
            "llama3",
            [
                "licence-copy", "llama3-notice", "llama3-use-policy", "llama3-users", "llama3-name", "built-with-meta-llama-3", "llama3-outputs",
            ]
        ),
        ("llama3.1", ["licence-copy", "llama3.1-notice", "llama3.1-use-policy", "llama3.1-users", "llama-name", "built-with-llama"]),
        (
            "llama3.2",
            [
                "licence-copy", "llama3.2-notice", "llama3.2-use-policy", "llama3.2-users", "llama-name", "built-with-llama", "llama3.2-territory",
            ]
        ),
        ("gemma", ["licence-copy", "state-changes", "gemma-notice", "gemma-use-policy"]),
        ("qwen", ["licence-copy", "state-changes", "qwen-notice", "qwen-users", "built-with-qwen"]),
        ("agpl-3.0", ["licence-copy", "keep-notices", "state-changes", "agpl-source", "share-alike-agpl-3.0"]),
    ])
    func `a licence asks for its duties`(id: String, duties: [String]) throws {
        #expect(try #require(rules[id]).duties.map(\.id) == duties)
    }

    @Test(
        arguments: [
            ("other", "Llama 3.1 Community License", "llama3.1"), ("other", "deepseek", "deepseek"), ("unknown", "llama_2", "llama2"),
            ("", "tongyi-qianwen-license-agreement", "tongyi-qianwen"), ("Apache 2.0", nil, "apache-2.0"), ("llama-3", nil, "llama3"),
            ("mit", "something else", "mit"),
        ] as [(String, String?, String)])
    func `a card's words mean a licence`(license: String, name: String?, id: String) {
        #expect(rules.declared(license: license, name: name).licence?.id == id)
    }

    @Test func `an unknown licence stays unknown, whatever else is said`() {
        #expect(rules.declared(license: "my-own-licence", name: "mit") == .unknown("my-own-licence"))
        #expect(rules.declared(license: "other", name: "My Own Licence") == .unknown("my-own-licence"))
        #expect(rules.declared(license: "other") == .unknown("other"))
        #expect(rules.declared(license: "unknown") == .undeclared)
        #expect(rules.declared(license: nil) == .undeclared)
        #expect(rules.declared(license: " ", name: "") == .undeclared)
    }

    @Test(arguments: [
        (Relation.finetune, true, false), (.adapter, true, false), (.quantized, true, false), (.merge, true, false), (.conversion, true, false),
        (.pruning, true, false), (.continuation, true, false), (.reupload, true, false), (.distillation, false, true),
    ])
    func `a relation lets through what reaches derivatives or what reaches outputs`(relation: Relation, weights: Bool, outputs: Bool) {
        #expect(DutyPassage.derivatives.passes(relation) == weights)
        #expect(DutyPassage.outputs.passes(relation) == outputs)
        #expect(DutyPassage([.derivatives, .outputs]).passes(relation))
        #expect(!DutyPassage([]).passes(relation))
    }
}
