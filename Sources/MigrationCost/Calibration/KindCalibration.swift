/// Fits one kind and measures it on what was left out: whole publications, all rows of a model, all rows of a program.
struct KindCalibration<Estimator: CalibratedEstimator> {
    private typealias Evaluation = HeldOutEvaluation<Estimator>

    private let observations: [Observation<Estimator.Conditions>]

    init(_ observations: [Observation<Estimator.Conditions>]) { self.observations = observations }

    /// How many held-out rows a group needs for a range of its own.
    static var enough: Int { 12 }

    /// The coefficients of all rows with the ranges and the errors that leaving out gave.
    func table() -> CoefficientTable {
        var table = Evaluation.table(of: observations)
        guard !observations.isEmpty else { return table }
        let byPublication = Evaluation(observations, knowsOwn: Estimator.scale != .decision, fold: Estimator.fold)
        let byModel = table.engines.isEmpty ? nil : Evaluation(observations, knowsOwn: false) { "model " + $0.model }
        let byEngine =
            table.engines.count < 2 ? nil : Evaluation(observations, knowsOwn: false) { "engine " + Estimator.stack(of: $0.conditions).engine }
        let rows = RangeRows(
            known: (byModel?.rows ?? []).filter { $0.familiarity == .known },
            others: byPublication.rows + (byEngine?.rows ?? []).filter { $0.familiarity == .strange })
        let ranges = RangeEvaluation<Estimator>(observations: observations, rows: rows)
        table.spreads = ranges.spreads(of: rows.known + rows.others)
        table.spreads[Spread.own] = byPublication.own.isEmpty ? nil : ranges.spread(of: byPublication.own)
        let own = byPublication.own.map { row in
            var row = row
            row.group = Spread.own
            return row
        }
        guard let fitted = fitted(table), let heldOut = ranges.summary(of: byPublication.rows) else { return table }
        table.report = KindReport(
            heldOut: heldOut, fitted: fitted, known: ranges.summary(of: rows.known), strange: byEngine.flatMap { ranges.summary(of: $0.rows) },
            own: RangeEvaluation<Estimator>(observations: observations, rows: RangeRows(known: [], others: own)).summary(of: own))
        return table
    }

    private func fitted(_ table: CoefficientTable) -> ErrorSummary? {
        let shipped = Calibrated<Estimator>(table)
        var covered = 0
        let errors = observations.map { observation in
            let value = shipped.estimator.value(for: observation.conditions)
            if shipped.holds(observation.measured, for: observation.conditions) { covered += 1 }
            return Estimator.scale.error(measured: observation.measured, estimated: value)
        }
        return ErrorSummary(errors: errors, covered: covered)
    }
}
