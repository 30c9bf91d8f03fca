/// Makes ranges of held-out residuals and counts how many rows lie in the ranges that the other folds give them.
struct RangeEvaluation<Estimator: CalibratedEstimator> {
    /// The rows that indices mean.
    let observations: [Observation<Estimator.Conditions>]
    /// What ranges are made of.
    let rows: RangeRows

    private var published: Double { Estimator.scale.residual(ofFactor: Estimator.publishedFactor) }

    /// The spread of rows.
    func spread(of rows: [HeldOutRow]) -> Spread {
        let seenStack = rows.allSatisfy { $0.familiarity == .known }
        return Spread(
            of: rows.compactMap(\.residual), published: published, independent: seenStack ? nil : Set(rows.map(\.fold)).count)
    }

    /// A spread for each group, and one for each familiarity.
    func spreads(of rows: [HeldOutRow]) -> [String: Spread] {
        let groups = Dictionary(grouping: rows, by: \.group).mapValues(spread)
        let wider = Dictionary(grouping: rows) { Spread.name(group: "", $0.familiarity) }.mapValues(spread)
        return wider.merging(groups) { _, own in own }
    }

    /// The figures of rows; the range of each is that of the residuals of other folds, as nothing of its own fold is known when it is asked.
    func summary(of rows: [HeldOutRow]) -> ErrorSummary? {
        var covered = 0
        for (fold, members) in Dictionary(grouping: rows, by: \.fold) {
            let indices = Set(members.map(\.index))
            let others = (self.rows.known + self.rows.others).filter { $0.fold != fold && !indices.contains($0.index) }
            let spreads = spreads(of: others)
            for member in members where isInRange(member, spreads) { covered += 1 }
        }
        return ErrorSummary(errors: rows.map(\.error), covered: covered)
    }

    private func isInRange(_ row: HeldOutRow, _ spreads: [String: Spread]) -> Bool {
        guard Estimator.scale != .decision else { return row.error == 0 }
        let spread =
            [row.group, Spread.name(group: "", row.familiarity)].lazy.compactMap { spreads[$0] }
            .first { $0.rows >= KindCalibration<Estimator>.enough } ?? Spread(low: -published, high: published, rows: 0)
        return spread.holds(observations[row.index].measured, around: row.estimated, on: Estimator.scale)
    }
}
