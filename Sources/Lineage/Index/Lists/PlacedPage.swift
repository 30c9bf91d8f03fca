/// A page of a list as places of one index: for who writes it out at once, without a copy of what the index knows.
package struct PlacedPage: Sendable {
    /// One model of the page.
    package struct Match: Sendable {
        /// Where it stands in the index that made the page.
        package let place: UInt32
        /// The least number of edges between it and what was asked about, from 1.
        package let depth: Int
        /// The relations by which it is in the graph, a bit each: bit *r* for the relation with the number *r*.
        package let relations: UInt16
    }

    /// The models in order.
    package let matches: [Match]
    /// How many there are on all pages.
    package let total: Int
    /// How many of those are only mentioned.
    package let mentioned: Int
    /// Where the next page begins; nil on the last one.
    package let next: LineageQuestion.Position?
}

extension LineageIndex {
    /// The page with what the index knows of its models.
    func filled(_ page: PlacedPage) -> LineagePage {
        LineagePage(
            matches: page.matches.map { match in
                LineageMatch(model: summary(at: match.place), depth: match.depth, relations: Relation.all(in: match.relations))
            }, total: page.total, mentioned: page.mentioned, next: page.next, version: "")
    }

    /// Calls with the bytes of the name at a place, UTF-8 as written.
    package func withName(at place: UInt32, _ body: (Span<UInt8>) -> Void) {
        if let changed = changed(at: place) { return body(changed.name.utf8.span) }
        slots.arena.withName(at: slots.records[Int(layout.slots[Int(place)])].name, body)
    }

    /// The facts at a place, words as codes of ``factWords``.
    package func factRow(at place: UInt32) -> FactRow { facts(at: place) }

    /// The words that codes stand for.
    package var factWords: FactWords { FactWords(shared: sharedWords) }
}

/// What the codes of a ``FactRow`` stand for.
package struct FactWords: Sendable {
    let shared: SharedWords

    /// The licence id.
    package func license(of row: FactRow) -> String? { shared.words.licenses[row.license].first }
    /// The library that loads it.
    package func library(of row: FactRow) -> String? { shared.words.libraries[row.library].first }
    /// Its task.
    package func task(of row: FactRow) -> String? { shared.words.tasks[row.task].first }
    /// Its quantization.
    package func quantization(of row: FactRow) -> String? { shared.words.quantizations[row.quantization].first }
    /// Its languages.
    package func languages(of row: FactRow) -> [String] { shared.words.languages[row.languages] }
    /// Its file formats.
    package func formats(of row: FactRow) -> [String] { shared.words.formats[row.formats] }
    /// The innermost family that it is a member of, as it is shown.
    package func family(of row: FactRow) -> String? { row.family == 0 ? nil : shared.words.families[row.family]?.names.last }
}

extension Relation {
    private static let singles = allCases.map { [$0] }

    /// The relations of a set with a bit each, in order.
    package static func all(in bits: UInt16) -> [Relation] {
        if bits.nonzeroBitCount == 1, let single = singles.first(where: { bits >> UInt16($0[0].rawValue) & 1 == 1 }) { return single }
        return allCases.filter { bits >> UInt16($0.rawValue) & 1 == 1 }
    }
}
