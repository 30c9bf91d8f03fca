extension LineageIndex {
    /// The descendants whose licence drops a duty, where every edge counts.
    ///
    /// They are looked at in the order of places: then parents mostly come before their children, and columns are read from front to back. By
    /// levels the same takes four times as long.
    func listDrifting(_ question: LineageQuestion, below roots: [Place], in coverage: inout Coverage) -> PlacedPage {
        var keeper = PageKeeper(question, index: self)
        guard let duties = question.droppedDuties else { preconditionFailure("a question about drift has its table") }
        let filter = LineageFilter(question, words: sharedWords)
        var inherited = InheritedDuties(duties, isCertain: nil, index: self)
        cover(below: roots, in: &coverage)
        for run in coverage.runs.sorted(by: { $0.lower < $1.lower }) {
            for place in run.lower..<run.upper where inherited.drops(at: place) {
                guard filter.relations == 0 || filter.relations & relations(enteringAt: place, in: coverage) != 0 else { continue }
                let row = facts(at: place)
                guard filter.passes(row) else { continue }
                keeper.count(1, mentioned: row.status == .mentioned ? 1 : 0)
                keeper.take(keeper.key(of: row, depth: 0), place)
            }
        }
        return page(keeper, question: question) { (depth(of: $0, in: coverage), relations(enteringAt: $0, in: coverage)) }
    }
}
