import Foundation
import Lineage
import ModelCards
import Testing

/// The check against the labelled cards of `PEDIGREE_CORPUS`, a folder with `cards/` and `labels.jsonl`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"] != nil))
struct CorpusTests {
    static let foldCount = 5

    private func cards(knowsNames: Bool = true) throws -> [CorpusCard] {
        let root = URL(filePath: ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"] ?? "")
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "corrections.json")
        let corrections = try JSONDecoder().decode([CorpusCorrection].self, from: Data(contentsOf: url))
        let lines = try String(contentsOf: root.appending(path: "labels.jsonl"), encoding: .utf8).split(separator: "\n")
        return try lines.map { line in
            let label = try JSONDecoder().decode(CorpusLabel.self, from: Data(line.utf8))
            return try CorpusCard(
                label: label, folder: root.appending(path: "cards").appending(path: label.dir), corrections: corrections, knowsName: knowsNames)
        }
    }

    /// A fold for each author, from a hash of the name that does not depend on the process.
    private func fold(of author: String) -> Int {
        Int(author.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } % UInt64(Self.foldCount))
    }

    @Test func `the labelled cards give the parents and relations that their readers saw`() throws {
        let cards = try cards()
        try #require(!cards.isEmpty, "PEDIGREE_CORPUS holds no card")
        let folds = (0..<Self.foldCount).map { number in cards.filter { fold(of: $0.label.author) == number } }
        var report = ["fold   cards  in scope  precision  recall  relation"]
        for (number, fold) in folds.enumerated() { report.append(row("\(number + 1)", CorpusFigures(fold))) }
        let pooled = CorpusFigures(cards)
        report.append(row("all", pooled))
        let unnamed = CorpusFigures(try self.cards(knowsNames: false))
        report.append(row("no ids", unnamed))
        report.append(contentsOf: misses(cards))
        write(report)
        #expect(pooled.precision >= 0.99)
        #expect(pooled.recall >= 0.99)
        #expect(pooled.relationAccuracy >= 0.97)
        // Most of the evidence must not hang on the model's own name.
        #expect(unnamed.recall >= 0.99)
        #expect(unnamed.relationAccuracy >= 0.95)
    }

    @Test func `parents that the body states are found and believed`() throws {
        let cards = try cards()
        let folds = (0..<Self.foldCount).map { number in cards.filter { fold(of: $0.label.author) == number } }
        var report = ["scope     fold   wanted found named right  precision recall relation"]
        for kind in CorpusScope.Kind.allCases {
            for (number, fold) in folds.enumerated() { report.append(row(kind, "\(number + 1)", CorpusScope(kind, fold))) }
            report.append(row(kind, "all", CorpusScope(kind, cards)))
        }
        report.append(contentsOf: bodyMisses(cards))
        write(report)
        let (body, bodyWithID, all) = (CorpusScope(.body, cards), CorpusScope(.bodyWithID, cards), CorpusScope(.all, cards))
        #expect(body.recall >= 0.85)
        #expect(bodyWithID.recall >= 0.85)
        #expect(body.precision >= 0.95)
        #expect(all.recall >= 0.95)
        #expect(all.precision >= 0.97)
        #expect(all.relationAccuracy >= 0.95)
    }

    private func row(_ kind: CorpusScope.Kind, _ fold: String, _ scope: CorpusScope) -> String {
        let columns = [
            kind.rawValue, fold, "\(scope.wanted)", "\(scope.found)", "\(scope.named)", "\(scope.correct)", decimal(scope.precision),
            decimal(scope.recall), decimal(scope.relationAccuracy),
        ]
        return columns.map { $0 + String(repeating: " ", count: max(1, 9 - $0.count)) }.joined()
    }

    /// What was missed or not true; `PEDIGREE_CORPUS_FOLDS` names the folds that are told, all by default.
    private func bodyMisses(_ cards: [CorpusCard]) -> [String] {
        let told = ProcessInfo.processInfo.environment["PEDIGREE_CORPUS_FOLDS"].map { Set($0.split(separator: ",").compactMap { Int($0) }) }
        var lines: [String] = []
        for card in cards where told?.contains(fold(of: card.label.author) + 1) ?? true {
            let truth = Dictionary(card.parents.map { ($0.id, $0) }) { first, _ in first }
            let believed = card.believed
            for parent in truth.values where !believed.contains(where: { $0.parent == parent.id }) {
                lines.append("missed   \(card.label.dir): \(parent.id)\(parent.isInferred ? " (inferred)" : "")")
            }
            for candidate in believed {
                guard let parent = truth[candidate.parent] else {
                    lines.append("not true \(card.label.dir): \(candidate.parent) \(places(of: candidate.parent, in: card))")
                    continue
                }
                guard parent.relation != candidate.relation else { continue }
                lines.append(
                    "relation \(card.label.dir): \(candidate.parent) \(candidate.relation.word), should be \(parent.relation.word) \(places(of: candidate.parent, in: card))"
                )
            }
            for parent in Set(card.claims.map(\.parent)) where truth[parent] == nil && !believed.contains(where: { $0.parent == parent }) {
                lines.append("unbelieved \(card.label.dir): \(parent) \(places(of: parent, in: card))")
            }
        }
        return lines
    }

    private func places(of parent: ModelID, in card: CorpusCard) -> String {
        card.claims.filter { $0.parent == parent }.map { "\($0.evidence.field):\($0.evidence.line ?? 0) [\($0.reason.detail)]" }.joined(
            separator: " ")
    }

    @Test func `confidence estimated on four folds holds on the fifth`() throws {
        let cards = try cards()
        var report = ["kind  correct/total, all; then for each fold: confidence from the other four -> share right in it (n)"]
        var (expected, right, total) = (0.0, 0, 0)
        for kind in EvidenceKind.allCases {
            guard let all = CorpusFigures(cards).kinds[kind] else { continue }
            var line = "\(kind.word)  \(all.correct)/\(all.total)"
            for number in 0..<Self.foldCount {
                let others = CorpusFigures(cards.filter { fold(of: $0.label.author) != number }).kinds[kind] ?? (0, 0)
                let held = CorpusFigures(cards.filter { fold(of: $0.label.author) == number }).kinds[kind] ?? (0, 0)
                let confidence = ConfidenceTable.Measurement(correct: others.correct, total: others.total).confidence
                line += "  \(decimal(confidence))->\(held.total == 0 ? "-" : decimal(Double(held.correct) / Double(held.total))) (\(held.total))"
                expected += confidence * Double(held.total)
                (right, total) = (right + held.correct, total + held.total)
            }
            report.append(line)
            if let stored = ConfidenceTable.measurement(of: kind) {
                #expect(
                    stored == ConfidenceTable.Measurement(correct: all.correct, total: all.total),
                    "ConfidenceTable is not what the corpus gives for \(kind.word)")
            }
        }
        let gap = abs(expected - Double(right)) / Double(max(total, 1))
        report.append(
            "held out: expected \(decimal(expected / Double(max(total, 1)))), right \(decimal(Double(right) / Double(max(total, 1)))), n \(total)")
        write(report)
        #expect(gap < 0.05)
    }

    private func misses(_ cards: [CorpusCard]) -> [String] {
        var lines: [String] = []
        for card in cards {
            let truth = Dictionary(card.parents.map { ($0.id, $0) }) { first, _ in first }
            let strongest = card.strongest
            for parent in truth.values where parent.isInScope && strongest[parent.id] == nil {
                lines.append("missed   \(card.label.dir): \(parent.id)")
            }
            for (id, claim) in strongest {
                guard let parent = truth[id] else {
                    lines.append("not true \(card.label.dir): \(id) (\(claim.evidence.field))")
                    continue
                }
                guard parent.relation != claim.relation, parent.isInScope else { continue }
                lines.append("relation \(card.label.dir): \(id) \(claim.relation.word), should be \(parent.relation.word) [\(claim.reason.detail)]")
            }
        }
        return lines
    }

    private func row(_ name: String, _ figures: CorpusFigures) -> String {
        let columns = [
            name, "\(figures.cards)", "\(figures.wanted)", decimal(figures.precision), decimal(figures.recall), decimal(figures.relationAccuracy),
        ]
        return columns.map { $0 + String(repeating: " ", count: max(1, 9 - $0.count)) }.joined()
    }

    private func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

    private func write(_ lines: [String]) { FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8)) }
}
