import Foundation
import Lineage

/// The definition of search, as plainly as it can be said: no table, no bits, regular expressions and whole matrices.
struct SearchOracle {
    struct Match: Equatable {
        let node: NodeID
        /// In thousandths.
        let score: Int
        let alias: String?

        init(node: NodeID, score: Double, alias: String?) {
            self.node = node
            self.score = Int((score * 1_000).rounded())
            self.alias = alias
        }

        init(_ match: SearchMatch) {
            self.init(node: match.model.node, score: match.score, alias: match.alias)
        }
    }

    /// A name of a model with what it holds.
    private struct Held {
        let model: IndexedModel
        let alias: String?
        var words = 0
        var hasSlip = false
        var score = 0.0
    }

    let models: [IndexedModel]
    let isKnownOnly: Bool

    func matches(_ question: String) -> [Match] {
        let spelled = Self.words(question)
        var asked: [String] = []
        for word in spelled where !asked.contains(word) { asked.append(word) }
        let best = models.filter { !isKnownOnly || $0.status != .mentioned }.compactMap { model -> Held? in
            let own = held(model, name: model.name, alias: nil, asked: asked, spelled: spelled)
            let others = model.aliases.map { held(model, name: $0, alias: $0, asked: asked, spelled: spelled) }
            return ([own] + others).filter { $0.words > 0 }.sorted(by: isBetterName).first
        }
        let most = best.map(\.words).max() ?? 0
        guard most * 2 >= asked.count, most > 0 else { return [] }
        let full = best.filter { $0.words == most }
        let clean = full.filter { !$0.hasSlip }
        return (clean.count >= 20 ? clean : full).sorted(by: isBetterModel).map {
            Match(node: $0.model.node, score: $0.score / Double(asked.count), alias: $0.alias)
        }
    }

    private func isBetterName(_ left: Held, _ right: Held) -> Bool {
        if left.words != right.words { return left.words > right.words }
        if left.hasSlip != right.hasSlip { return right.hasSlip }
        if left.score != right.score { return left.score > right.score }
        guard let leftAlias = left.alias, let rightAlias = right.alias else { return left.alias == nil && right.alias != nil }
        return foldedName(leftAlias).utf8.lexicographicallyPrecedes(foldedName(rightAlias).utf8)
    }

    private func isBetterModel(_ left: Held, _ right: Held) -> Bool {
        if left.score != right.score { return left.score > right.score }
        let (leftMentioned, rightMentioned) = (left.model.status == .mentioned, right.model.status == .mentioned)
        if leftMentioned != rightMentioned { return rightMentioned }
        if (left.model.facts.family == nil) != (right.model.facts.family == nil) { return left.model.facts.family != nil }
        let (leftDownloads, rightDownloads) = (left.model.facts.downloads ?? -1, right.model.facts.downloads ?? -1)
        if leftDownloads != rightDownloads { return leftDownloads > rightDownloads }
        return foldedName(left.model.name).utf8.lexicographicallyPrecedes(foldedName(right.model.name).utf8)
    }

    private func held(_ model: IndexedModel, name: String, alias: String?, asked: [String], spelled: [String]) -> Held {
        var held = Held(model: model, alias: alias)
        let words = Self.words(name)
        for word in asked {
            let quality = words.map { Self.quality(of: $0, for: word) }.max() ?? 0
            guard quality > 0 else { continue }
            held.words += 1
            held.score += quality
            if quality == 0.25 { held.hasSlip = true }
        }
        guard held.score == Double(asked.count) else { return held }
        if words == spelled {
            held.score *= 3
        } else if let slash = name.firstIndex(of: "/"), Self.words(String(name[slash...])) == spelled {
            held.score *= 2
        }
        return held
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().matches(of: /[a-z0-9.]+/).flatMap { match -> [String] in
            let word = String(match.output).trimmingCharacters(in: ["."])
            guard let parts = word.wholeMatch(of: /([a-z]{3,})([0-9].*)/) else { return word.isEmpty ? [] : [word] }
            return [String(parts.output.1), String(parts.output.2)]
        }
    }

    private static func quality(of word: String, for asked: String) -> Double {
        if word == asked { return 1 }
        guard asked.contains(where: \.isLetter) else { return word.hasPrefix(asked + ".") ? 0.75 : 0 }
        if asked.count >= 2, word.hasPrefix(asked) { return 0.75 }
        if asked.count >= 3, word.contains(asked) { return 0.5 }
        let slips = asked.count >= 8 ? 2 : asked.count >= 4 ? 1 : 0
        return slips > 0 && word.contains(where: \.isLetter) && distance(Array(asked), Array(word)) <= slips ? 0.25 : 0
    }

    /// The whole matrix of the optimal string alignment distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var rows = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in 1..<max(left.count + 1, 1) {
            for column in 1..<max(right.count + 1, 1) {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var least = min(rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    least = min(least, rows[row - 2][column - 2] + 1)
                }
                rows[row][column] = least
            }
        }
        return rows[left.count][right.count]
    }
}
