import Foundation
import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Stores in which one thing was changed behind the registry's back: the verification says which, and nothing else.
@Suite struct BrokenStoreTests {
    /// A change, and every finding that it must give.
    struct Harm: Sendable, CustomTestStringConvertible {
        let sql: String
        let findings: [String]
        var testDescription: String { sql }

        init(_ sql: String, _ findings: String...) {
            self.sql = sql
            self.findings = findings
        }
    }

    private static func model(_ name: String) -> String { "(SELECT id FROM model WHERE name = '\(name)')" }
    private static let duo = model("blend/Aurora-Duo-7B")
    private static let medic = model("clinic/Aurora-Medic-7B")
    private static let base = model("aurora/Aurora-7B")
    private static let instruct = model("aurora/Aurora-7B-Instruct")
    private static let card = "child_id = \(medic) AND retracted_at IS NULL"

    @Test(arguments: [
        Harm(
            "UPDATE edge SET confidence = 0.25 WHERE child_id = \(medic)",
            "edges: edge clinic/Aurora-Medic-7B ← aurora/Aurora-7B: stored is finetune by front_matter, 0.25, believed, the claims give finetune by front_matter, {c}, believed"
        ),
        Harm(
            "UPDATE edge SET relation = 5 WHERE child_id = \(medic)",
            "edges: edge clinic/Aurora-Medic-7B ← aurora/Aurora-7B: stored is distillation by front_matter, {c}, believed, the claims give finetune by front_matter, {c}, believed"
        ),
        Harm(
            "UPDATE edge SET evidence_kind = 1 WHERE child_id = \(medic)",
            "edges: edge clinic/Aurora-Medic-7B ← aurora/Aurora-7B: stored is finetune by registration, {c}, believed, the claims give finetune by front_matter, {c}, believed"
        ),
        Harm(
            "UPDATE edge SET admitted = false WHERE child_id = \(medic)",
            "edges: edge clinic/Aurora-Medic-7B ← aurora/Aurora-7B: stored is finetune by front_matter, {c}, skipped, the claims give finetune by front_matter, {c}, believed"
        ),
        Harm(
            "UPDATE edge SET valid_to = now() WHERE child_id = \(medic)",
            "edges: edge clinic/Aurora-Medic-7B ← aurora/Aurora-7B: stored is none, the claims give finetune by front_matter, {c}, believed"),
        Harm(
            "INSERT INTO edge (child_id, parent_id, confidence, valid_from, relation, evidence_kind, admitted) VALUES (\(duo), \(base), 0.9, now(), 1, 4, true)",
            "edges: edge blend/Aurora-Duo-7B ← aurora/Aurora-7B: stored is finetune by front_matter, 0.9, believed, the claims give none"),
        Harm(
            "INSERT INTO edge (child_id, parent_id, confidence, valid_from, relation, evidence_kind, admitted) VALUES (\(base), \(medic), 0.9, now(), 1, 4, true)",
            "edges: edge aurora/Aurora-7B ← clinic/Aurora-Medic-7B: stored is finetune by front_matter, 0.9, believed, the claims give none",
            "cycles: models among their own ancestors or between such: 2, as in aurora/Aurora-7B ← clinic/Aurora-Medic-7B ← aurora/Aurora-7B"),
    ])
    func `an edge that is not what the claims give is named`(_ harm: Harm) async throws { try await check(harm) }

    @Test(arguments: [
        Harm(
            "UPDATE claim SET parent_id = \(instruct) WHERE \(card); UPDATE edge SET parent_id = \(instruct) WHERE child_id = \(medic)",
            "parents: claim 2 about clinic/Aurora-Medic-7B names aurora/Aurora-7B: it points at aurora/Aurora-7B-Instruct, the name means aurora/Aurora-7B"
        ),
        Harm(
            "UPDATE claim SET document_id = (SELECT id FROM document WHERE model_id = \(base)) WHERE \(card)",
            "claims: claim 2 about clinic/Aurora-Medic-7B stands in document 1, which is of aurora/Aurora-7B",
            "readings: clinic/Aurora-Medic-7B README.md: claim 2 does not stand where it says"),
        Harm(
            "UPDATE claim SET path = 'CARD.md' WHERE \(card)",
            "claims: claim 2 about clinic/Aurora-Medic-7B stands in CARD.md, its document 3 is README.md",
            "readings: clinic/Aurora-Medic-7B README.md: finetune of 'aurora/Aurora-7B' in base_model[0] is read there and no live claim"),
        Harm(
            "UPDATE claim SET retracted_at = now() WHERE \(card)",
            "edges: edge clinic/Aurora-Medic-7B ← aurora/Aurora-7B: stored is finetune by front_matter, {c}, believed, the claims give none",
            "families: model clinic/Aurora-Medic-7B: stored is none, it should be clinic/Aurora-Medic [\"clinic/aurora-medic\"] 7B -",
            "readings: clinic/Aurora-Medic-7B README.md: finetune of 'aurora/Aurora-7B' in base_model[0] is read there and no live claim"),
        Harm(
            "UPDATE claim SET quote = 'other words' WHERE \(card)", "readings: clinic/Aurora-Medic-7B README.md: claim 2 does not stand where it says"
        ),
        Harm("UPDATE claim SET line = 77 WHERE \(card)", "readings: clinic/Aurora-Medic-7B README.md: claim 2 does not stand where it says"),
        Harm(
            "UPDATE claim SET parent_revision = 'v2' WHERE \(card)",
            "readings: clinic/Aurora-Medic-7B README.md: claim 2 ('aurora/Aurora-7B' in base_model[0]) is not read there",
            "readings: clinic/Aurora-Medic-7B README.md: finetune of 'aurora/Aurora-7B' in base_model[0] is read there and no live claim"),
        Harm(
            "UPDATE document SET superseded_at = now() WHERE model_id = \(medic)",
            "claims: claim 2 about clinic/Aurora-Medic-7B is live, its document 3 (README.md) is superseded",
            "facts: model clinic/Aurora-Medic-7B: license is 'cc-by-nc-4.0', its documents give none",
            "facts: model clinic/Aurora-Medic-7B: its facts differ from those of its documents in license"),
    ])
    func `a claim that is not what its document says is named`(_ harm: Harm) async throws { try await check(harm) }

    @Test(arguments: [
        Harm(
            "UPDATE document SET bytes = '\\x00' WHERE model_id = \(medic)",
            "documents: document 3 (clinic/Aurora-Medic-7B README.md) cannot be unpacked to 117 bytes: the gzip data end too early"),
        Harm(
            "UPDATE document SET bytes = (SELECT bytes FROM document WHERE model_id = \(base)), byte_count = (SELECT byte_count FROM document WHERE model_id = \(base)) WHERE model_id = \(medic)",
            "documents: document 3 (clinic/Aurora-Medic-7B README.md) has other bytes than its SHA-256 says"),
        Harm(
            "UPDATE document SET byte_count = 9000 WHERE model_id = \(medic)",
            "documents: document 3 (clinic/Aurora-Medic-7B README.md) has 117 bytes instead of 9000"),
        Harm(
            "UPDATE document SET sha256 = decode(repeat('00', 32), 'hex') WHERE model_id = \(medic)",
            "documents: document 3 (clinic/Aurora-Medic-7B README.md) has other bytes than its SHA-256 says"),
        Harm(
            "UPDATE document SET metadata = '{}' WHERE model_id = \(medic)",
            "readings: clinic/Aurora-Medic-7B README.md: the kept metadata are not what is read there"),
        Harm(
            #"UPDATE document SET diagnostics = '[{"code": "x", "severity": "note", "message": "m", "document": "README.md"}]' WHERE model_id = "#
                + medic,
            "readings: clinic/Aurora-Medic-7B README.md: the kept diagnostics are not those that are read there"),
        Harm(
            #"UPDATE document SET facts = facts || '{"license": "mit"}' WHERE model_id = "# + medic,
            "facts: model clinic/Aurora-Medic-7B: license is 'cc-by-nc-4.0', its documents give 'mit'",
            "facts: model clinic/Aurora-Medic-7B: its facts differ from those of its documents in license",
            "readings: clinic/Aurora-Medic-7B README.md: the kept facts are not those that are read there"),
    ])
    func `a document that is not what was read is named`(_ harm: Harm) async throws { try await check(harm) }

    @Test(arguments: [
        Harm(
            "UPDATE model SET license = 'mit' WHERE id = \(medic)",
            "facts: model clinic/Aurora-Medic-7B: license is 'mit', its documents give 'cc-by-nc-4.0'"),
        Harm(
            #"UPDATE model SET facts = facts || '{"likes": 7}' WHERE id = "# + medic,
            "facts: model clinic/Aurora-Medic-7B: its facts differ from those of its documents in likes"),
        Harm("UPDATE model SET likes = 7 WHERE id = \(medic)", "facts: model clinic/Aurora-Medic-7B: likes is 7, its documents give none"),
        Harm(
            "UPDATE model SET languages = '{de}' WHERE id = \(base)",
            "facts: model aurora/Aurora-7B: languages is [\"de\"], its documents give [\"en\"]"),
        Harm(
            "UPDATE model SET family_keys = '{a}', family_names = '{A}', family_size = '7B' WHERE id = \(medic)",
            "families: model clinic/Aurora-Medic-7B: stored is A [\"a\"] 7B -, it should be none"),
        Harm(
            "UPDATE model SET version = version + 3 WHERE id = \(medic)",
            "versions: model clinic/Aurora-Medic-7B is at version 5, its newest change is version 2"),
        Harm("DELETE FROM change WHERE model_id = \(medic)", "versions: model clinic/Aurora-Medic-7B is at version 2 and has no change"),
        Harm(
            "INSERT INTO change (model_id, version, at) SELECT model_id, version, at FROM change WHERE model_id = \(medic)",
            "versions: model clinic/Aurora-Medic-7B has 1 changes with the version of another"),
        Harm(
            "WITH made AS (INSERT INTO model (name, status) VALUES ('no/Body', 'mentioned') RETURNING id) INSERT INTO change (model_id, version, at) SELECT id, 1, now() FROM made",
            "standing: model no/Body is mentioned and nothing ever named it"),
        Harm(
            "WITH made AS (INSERT INTO model (name, status, known_at) VALUES ('no/Body', 'known', now()) RETURNING id) INSERT INTO change (model_id, version, at) SELECT id, 1, now() FROM made",
            "standing: model no/Body is known and never had a document"),
        Harm(
            "INSERT INTO alias (model_id, name, kind, source) VALUES (\(base), 'Clinic/Aurora-Medic-7B', 'redirect', 'test')",
            "names: the name clinic/aurora-medic-7b is that of a model and an alias of aurora/Aurora-7B"),
    ])
    func `a model that is not what its documents give is named`(_ harm: Harm) async throws { try await check(harm) }

    @Test func `a mentioned model that is replaced and has something left is named`() async throws {
        try await check(
            Harm(
                "UPDATE model SET replaced_by = \(Self.base) WHERE name = 'elsewhere/Nightfall-Base'",
                "replacements: model elsewhere/Nightfall-Base was taken over and has the live edge 9",
                "replacements: model elsewhere/Nightfall-Base was taken over and the live claim 10 names it",
                "parents: claim 10 about night/Nightfall-7B names elsewhere/Nightfall-Base: it points at elsewhere/Nightfall-Base, the name means nothing"
            ))
    }

    @Test func `an edge that closes a cycle is named with the cycle`() async throws {
        try await withDatabase { database in
            for (child, parent) in [("ring/A", "ring/B"), ("ring/B", "ring/C"), ("ring/C", "ring/A"), ("ring/D", "ring/A")] {
                let card = IncomingDocument(path: "README.md", bytes: Array("---\nbase_model: \(parent)\n---\n".utf8), origin: "folder")
                _ = try await database.intake.take([card], of: try ModelID(child), submitter: "ada")
            }
            let before = try await database.intake.verify()
            #expect(before.isSound)
            #expect(try await database.skipped() == ["ring/c <- ring/a"])
            try await database.run("UPDATE edge SET admitted = true WHERE valid_to IS NULL")
            let report = try await database.intake.verify()
            let words = "finetune by front_matter, \(Confidence.combined([.frontMatter]))"
            #expect(
                report.findings == [
                    "edges: edge ring/C ← ring/A: stored is \(words), believed, the claims give \(words), skipped",
                    "cycles: models among their own ancestors or between such: 3, as in ring/A ← ring/B ← ring/C ← ring/A",
                ])
        }
    }

    /// Fills a store, harms it with triggers and foreign keys out of force for the moment, and compares every finding.
    private func check(_ harm: Harm) async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run("SET session_replication_role = replica; \(harm.sql); RESET session_replication_role")
            let report = try await database.intake.verify()
            let confidence = "\(Confidence.combined([.frontMatter]))"
            #expect(report.findings == harm.findings.map { $0.replacing("{c}", with: confidence) })
            #expect(report.isSound == harm.findings.isEmpty)
        }
    }
}
