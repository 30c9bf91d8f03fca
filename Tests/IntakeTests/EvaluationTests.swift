import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Measuring on pairs whose truth is known.
@Suite struct EvaluationTests {
    private static func fill(_ database: TestDatabase) async throws {
        let cards =
            [("vendor/Comet-3-8B", ""), ("vendor/Comet-3-8B-Instruct", ""), ("mirror/Comet-3-8B-Instruct", "base_model: vendor/Comet-3-8B-Instruct")]
            + (0..<8).map { ("lab/Star\($0)-7B", "") } + (0..<8).map { ("quants/Star\($0)-7B-GGUF", "base_model: lab/Star\($0)-7B") }
            + (0..<3).map { ("ada/tuned-\($0)", "base_model: vendor/Comet-3-8B-Instruct") }
        for (id, frontMatter) in cards {
            let document = IncomingDocument(path: "README.md", bytes: Array("---\nlicense: mit\n\(frontMatter)\n---\n".utf8), origin: "test")
            _ = try await database.intake.take([document], of: try ModelID(id), submitter: "test")
        }
    }

    private static func rows(_ lines: String...) throws -> [EvaluationRow] { try EvaluationRows.read(Array(lines.joined(separator: "\n").utf8)) }

    @Test func `the store knows the truth and it is not used, nor is the store changed`() async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            let before = try await database.rows()
            let children = try await PairEvaluation(store: database.store, scope: .given).run(
                try Self.rows(
                    #"{"child": "quants/Star1-7B-GGUF", "parent": "lab/Star1-7B", "relation": "quantized"}"#,
                    #"{"child": "ada/tuned-1", "parent": "vendor/Comet-3-8B-Instruct", "relation": "finetune"}"#,
                    #"{"child": "vendor/Comet-3-8B", "parent": null, "relation": null}"#))
            #expect(try await database.rows() == before)
            #expect(children.map(\.answers.count) == [1, 0, 0])
            #expect(children[0].answers.first?.isRight == true && children[0].answers.first?.isInferred == true)
            let report = EvaluationReport(children)
            let all = try #require(report.strata.first)
            #expect(all.figures.precision == 1 && all.figures.recall == 0.5 && all.figures.children == 3 && all.figures.parentless == 1)
            #expect(all.precision.low == 1 && all.recall.low <= 0.5 && all.recall.high >= 0.5)
        }
    }

    @Test func `a parent that only the child names is no candidate`() async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            let document = IncomingDocument(path: "README.md", bytes: Array("---\nbase_model: ghost/Nova-5B\n---\n".utf8), origin: "test")
            _ = try await database.intake.take([document], of: try ModelID("quants/Nova-5B-GGUF"), submitter: "test")
            let children = try await PairEvaluation(store: database.store, scope: .given).run(
                try Self.rows(#"{"child": "quants/Nova-5B-GGUF", "parent": "ghost/Nova-5B", "relation": "quantized"}"#))
            #expect(children[0].answers.isEmpty)
            #expect(children[0].sample?.candidates.contains { $0.id == "ghost/Nova-5B" } == false)
        }
    }

    @Test func `scopes read as much of the documents as they say`() async throws {
        let card =
            #"---\nlicense: mit\nbase_model: lab/Star1-7B\ntags:\n- base_model:lab/Star1-7B\n---\nThis model is a fine-tuned version of [lab/Star2-7B](https://huggingface.co/lab/Star2-7B).\n"#
        let row = #"{"child": "eve/Something", "parent": "lab/Star2-7B", "relation": "finetune", "files": {"README.md": "\#(card)"}}"#
        try await withDatabase { database in
            try await Self.fill(database)
            var answers: [EvaluationScope: [String]] = [:]
            for scope in EvaluationScope.allCases {
                let children = try await PairEvaluation(store: database.store, scope: scope).run(try Self.rows(row))
                answers[scope] = children[0].answers.map(\.parent.written)
            }
            #expect(answers == [.given: ["lab/Star1-7B"], .undeclared: ["lab/Star2-7B"], .unstated: []])
        }
    }

    @Test(arguments: [
        ("{\"child\": \"a/b\", \"parent\": null}\n\nnonsense", 3, "not JSON"), (#"{"parent": "a/b"}"#, 1, "child is a text"),
        (#"{"child": "a/b/c/d", "parent": null}"#, 1, "names no model"),
        (#"{"child": "a/b", "parent": "c/d", "relation": "cousin"}"#, 1, "is no relation"),
        (#"{"child": "a/b", "parent": "c/d", "files": {"../x": ""}}"#, 1, "is no path"), ("[]", 1, "this is not {child"),
    ])
    func `a bad line is named with its number and what is wrong`(text: String, line: Int, reason: String) throws {
        do {
            _ = try EvaluationRows.read(Array(text.utf8))
            Issue.record("it was read")
        } catch {
            #expect(error.line == line && error.reason.contains(reason), "\(error)")
        }
    }

    @Test func `the calibration error is the distance between confidence and truth`() throws {
        let child = try ModelID("a/b")
        let answers = [0.95, 0.95, 0.95, 0.85].enumerated().map { place, confidence in
            EvaluatedChild.Answer(parent: child, confidence: confidence, isRight: place < 2, isInferred: true, relation: nil)
        }
        let children = answers.map { answer in
            EvaluatedChild(
                child: child, hasFiles: false, relation: nil, truth: [child], foundCount: answer.isRight ? 1 : 0, answers: [answer], sample: nil)
        }
        let figures = EvaluationFigures(children)
        // (|2.85 − 2| + |0.85 − 0|) / 4
        #expect(abs(figures.calibrationError - 0.425) < 1e-9)
        #expect(figures.precision == 0.5 && figures.recall == 0.5)
    }
}
