/// The coefficients of every ``InferenceClass`` for one kind of rate: how they are fitted, written to blocks and read from them.
struct InferenceCoefficients: Sendable {
    /// What differs between kinds.
    struct Shape {
        /// The terms' names in order.
        var names: [String]
        /// The coefficients that a class starts from.
        var published: @Sendable (InferenceClass) -> [Double]
        /// Where they were published.
        var citation: String
        /// The term that runs beside the others in classes whose launches overlap.
        var launches: Int
        /// How strongly each coefficient is held at its start; the usual strength where there are none.
        var strengths: [Double] = []
        /// The least that the first coefficient may be.
        var least = 0.0
    }

    /// A measured time of a class with its terms.
    struct Row {
        var inferenceClass: InferenceClass
        var row: StepFit.Row
        var publication: String
    }

    private var times: [InferenceClass: StepTime]

    /// The coefficients of a class.
    subscript(inferenceClass: InferenceClass) -> StepTime { times[inferenceClass] ?? StepTime(coefficients: [], overlapped: nil) }

    /// Reads blocks; a class without one has the published coefficients.
    init(_ table: CoefficientTable, _ shape: Shape, suffix: String = "") {
        times = [:]
        for inferenceClass in InferenceClass.allCases {
            var time = Self.start(inferenceClass, shape)
            if let block = table[inferenceClass.rawValue + suffix] {
                for (index, name) in shape.names.enumerated() { time.coefficients[index] = block[name] ?? time.coefficients[index] }
            }
            times[inferenceClass] = time
        }
    }

    /// Fits every class to its rows. A class without rows has the coefficients of its elder, where that has some.
    static func fit(_ rows: [Row], _ shape: Shape, suffix: String = "") -> [CoefficientBlock] {
        let groups = Dictionary(grouping: rows, by: \.inferenceClass)
        return InferenceClass.allCases.map { inferenceClass in
            let elders = inferenceClass.elder.flatMap { groups[$0] } ?? []
            var start = start(inferenceClass, shape)
            if !elders.isEmpty { start = Self.solve(elders, start, shape) }
            let own = groups[inferenceClass] ?? []
            let time = Self.solve(own, start, shape)
            let publications = Set((own.isEmpty ? elders : own).map(\.publication)).sorted()
            return CoefficientBlock(
                name: inferenceClass.rawValue + suffix, values: Dictionary(zip(shape.names, time.coefficients), uniquingKeysWith: { $1 }),
                rows: own.count, citations: publications + [shape.citation])
        }
    }

    private static func solve(_ rows: [Row], _ start: StepTime, _ shape: Shape) -> StepTime {
        StepFit(rows: rows.map(\.row), start: start, strengths: shape.strengths, least: shape.least).solve()
    }

    private static func start(_ inferenceClass: InferenceClass, _ shape: Shape) -> StepTime {
        StepTime(coefficients: shape.published(inferenceClass), overlapped: inferenceClass.overlapsLaunches ? shape.launches : nil)
    }
}
