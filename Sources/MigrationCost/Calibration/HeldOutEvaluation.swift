/// Measures an estimator on rows that its coefficients had not seen: one fold after the other is left out.
struct HeldOutEvaluation<Estimator: CalibratedEstimator> {
    /// The rows that were given.
    let observations: [Observation<Estimator.Conditions>]
    /// What the coefficients without its fold said of each.
    let rows: [HeldOutRow]
    /// What they said of a stack's other rows when one of them was known: errors and residuals.
    let own: [HeldOutRow]

    /// Leaves out what `fold` puts together.
    ///
    /// - Parameters:
    ///   - observations: Rows of one kind.
    ///   - fold: What is left out with a row.
    ///   - knowsOwn: Whether to try what one known row of a left-out stack does.
    init(_ observations: [Observation<Estimator.Conditions>], knowsOwn: Bool, fold: (Observation<Estimator.Conditions>) -> String) {
        var rows: [HeldOutRow] = []
        var own: [HeldOutRow] = []
        let folds = observations.map(fold)
        for name in Set(folds).sorted() {
            let others = observations.indices.filter { folds[$0] != name }.map { observations[$0] }
            let table = Self.table(of: others)
            let estimator = Estimator(table)
            let members = observations.indices.filter { folds[$0] == name }
            rows += members.map { index in
                Self.row(index, observations[index], fold: name, estimator.value(for: observations[index].conditions), familiarIn: table)
            }
            guard knowsOwn else { continue }
            for stack in Dictionary(grouping: members, by: { Estimator.stack(of: observations[$0].conditions) }).values where stack.count > 1 {
                own += Self.withOneKnown(stack, observations, estimator, table, fold: name)
            }
        }
        self.observations = observations
        self.rows = rows.sorted { $0.index < $1.index }
        self.own = own
    }

    /// The coefficients of rows, and which stacks they have.
    static func table(of observations: [Observation<Estimator.Conditions>]) -> CoefficientTable {
        var table = CoefficientTable(Estimator.fit(observations))
        for observation in observations {
            let stack = Estimator.stack(of: observation.conditions)
            guard !stack.engine.isEmpty else { continue }
            table.engines[stack.engine, default: 0] += 1
            table.stacks[stack.name, default: 0] += 1
        }
        return table
    }

    /// Each of at most eight rows of a stack is the known one in turn.
    private static func withOneKnown(
        _ stack: [Int], _ observations: [Observation<Estimator.Conditions>], _ estimator: Estimator, _ table: CoefficientTable, fold: String
    ) -> [HeldOutRow] {
        stride(from: 0, to: stack.count, by: max(1, stack.count / 8)).flatMap { place in
            stack.filter { $0 != stack[place] }.map { index in
                row(
                    index, observations[index], fold: fold,
                    estimator.value(for: observations[index].conditions, given: [observations[stack[place]]]), familiarIn: table)
            }
        }
    }

    private static func row(
        _ index: Int, _ observation: Observation<Estimator.Conditions>, fold: String, _ estimated: Double, familiarIn table: CoefficientTable
    ) -> HeldOutRow {
        let familiarity = table.familiarity(of: Estimator.stack(of: observation.conditions))
        return HeldOutRow(
            index: index, fold: fold, estimated: estimated,
            error: Estimator.scale.error(measured: observation.measured, estimated: estimated),
            residual: Estimator.scale.residual(measured: observation.measured, estimated: estimated), familiarity: familiarity,
            group: Spread.name(group: Estimator.spreadGroup(of: observation.conditions), familiarity))
    }
}
