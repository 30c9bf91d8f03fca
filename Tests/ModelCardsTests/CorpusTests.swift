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
