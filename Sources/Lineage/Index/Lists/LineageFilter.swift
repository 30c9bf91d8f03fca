/// Which models a list keeps, with the words that were asked for as codes.
///
/// What a model's facts decide stands here, and columns answer it. Dropped duties depend on everything above a model: ``InheritedDuties``.
struct LineageFilter: Sendable {
    /// What a column of facts must hold.
    private enum Condition: Sendable {
        case words(WordColumn, CodeSet)
        case parameters(ClosedRange<Int64>)
        case created(ClosedRange<Int64>)
    }

    /// Bit *r* stands for the relation with the number *r*; 0 lets all pass.
    let relations: UInt16
    /// All of them hold for what passes.
    private let conditions: [Condition]

    /// Whether facts matter.
    var asksFacts: Bool { !conditions.isEmpty }

    /// Reads the filters of a question.
    init(_ question: LineageQuestion, words shared: SharedWords) {
        relations = question.relations.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
        let words: [(WordColumn, [String])] = [
            (.license, question.licenses), (.library, question.libraries), (.task, question.tasks), (.quantization, question.quantizations),
            (.languages, question.languages), (.formats, question.formats),
        ]
        var conditions: [Condition] = words.compactMap { column, wanted in
            shared.words.codes(withAnyOf: wanted, in: column).map { .words(column, $0) }
        }
        if let range = Self.range(question.minimumParameters, question.maximumParameters) { conditions.append(.parameters(range)) }
        let before = question.createdBefore?.microseconds
        if let range = Self.range(question.createdAfter?.microseconds, before == .min ? before : before.map { $0 - 1 }) {
            conditions.append(.created(range))
        }
        self.conditions = conditions
    }

    private init(relations: UInt16, conditions: [Condition]) {
        self.relations = relations
        self.conditions = conditions
    }

    /// The condition on words that fewest models below one of the largest pass: those models, and what else is asked of them; nil where no words are
    /// asked for.
    func fewest(of postings: ReachPostings) -> (places: [ArraySlice<Place>], rest: LineageFilter)? {
        let choices = conditions.enumerated().compactMap { order, condition -> (count: Int, order: Int, places: [ArraySlice<Place>])? in
            guard case .words(let column, let wanted) = condition else { return nil }
            let places = postings.places(withAnyOf: wanted, in: column)
            return (places.reduce(0) { $0 + $1.count }, order, places)
        }
        guard let choice = choices.min(by: { $0.count < $1.count }) else { return nil }
        var rest = conditions
        rest.remove(at: choice.order)
        return (choice.places, LineageFilter(relations: relations, conditions: rest))
    }

    /// The known numbers between two bounds; a range of the unknown alone, which nothing passes, where they cross.
    private static func range(_ least: Int64?, _ greatest: Int64?) -> ClosedRange<Int64>? {
        guard least != nil || greatest != nil else { return nil }
        let lower = max(least ?? .min, FactRow.unknown + 1)
        let upper = greatest ?? .max
        return lower <= upper ? lower...upper : nothing
    }

    /// No known number lies in it, and neither does what stands for an unknown one: see ``holds(_:_:)``.
    private static let nothing = FactRow.unknown...FactRow.unknown

    private static func holds(_ range: ClosedRange<Int64>, _ value: Int64) -> Bool {
        value != FactRow.unknown && range.contains(value)
    }

    /// Whether the facts of a model pass.
    func passes(_ row: FactRow) -> Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .words(let column, let wanted): wanted.contains(row.code(of: column))
            case .parameters(let range): Self.holds(range, row.parameters)
            case .created(let range): Self.holds(range, row.created)
            }
        }
    }

    /// Keeps of some places of a layout those whose facts pass, in order: column by column, and without a branch, since what passes cannot be
    /// predicted.
    ///
    /// - Parameters:
    ///   - places: The places; those that pass stand in front afterwards.
    ///   - count: How many there are.
    /// - Returns: How many pass.
    func sift(_ places: inout [Place], count: Int, by facts: borrowing FactColumns) -> Int {
        conditions.reduce(count) { count, condition in Self.keep(0..<count, ofRange: false, in: &places, behind: 0, facts, where: condition) }
    }

    /// Gathers places of a range by the first condition, of which there must be one; ``sift(_:count:by:)`` asks for the others.
    ///
    /// - Parameters:
    ///   - places: Has room for all of the range behind the first *count*.
    ///   - count: How many there are already.
    /// - Returns: How many there are then.
    func gather(_ range: Range<Int>, into places: inout [Place], count: Int, by facts: borrowing FactColumns) -> Int {
        Self.keep(range, ofRange: true, in: &places, behind: count, facts, where: conditions[0])
    }

    /// Writes those places that pass behind the first *kept*.
    ///
    /// - Parameters:
    ///   - indices: Where they stand among *places*, or the places themselves.
    ///   - ofRange: Which of both.
    /// - Returns: How many there are then.
    @inline(__always) private static func keep(
        _ indices: Range<Int>, ofRange: Bool, in places: inout [Place], behind kept: Int, _ facts: borrowing FactColumns, where condition: Condition
    ) -> Int {
        switch condition {
        case .words(let column, let wanted):
            return keep(indices, ofRange: ofRange, in: &places, behind: kept, by: facts.codes(of: column), among: wanted)
        case .parameters(let range):
            return keep(indices, ofRange: ofRange, in: &places, behind: kept, by: facts.parameters, inside: range)
        case .created(let range):
            return keep(indices, ofRange: ofRange, in: &places, behind: kept, by: facts.created, inside: range)
        }
    }

    // One loop for words and one for numbers: a loop that asks a closure takes a fifth longer.

    @inline(__always) private static func keep(
        _ indices: Range<Int>, ofRange: Bool, in placeArray: inout [Place], behind kept: Int, by column: [UInt32], among wanted: CodeSet
    ) -> Int {
        let flagArray = wanted.flags
        let flags = flagArray.span
        let codes = column.span
        var places = placeArray.mutableSpan
        var kept = kept
        for index in indices {
            let place = ofRange ? Place(truncatingIfNeeded: index) : places[index]
            places[kept] = place
            kept += Int(flags[Int(codes[Int(place)])])
        }
        return kept
    }

    @inline(__always) private static func keep(
        _ indices: Range<Int>, ofRange: Bool, in placeArray: inout [Place], behind kept: Int, by column: [Int64], inside range: ClosedRange<Int64>
    ) -> Int {
        guard range != nothing else { return kept }
        let lower = range.lowerBound
        let length = UInt64(bitPattern: range.upperBound &- lower)
        let values = column.span
        var places = placeArray.mutableSpan
        var kept = kept
        for index in indices {
            let place = ofRange ? Place(truncatingIfNeeded: index) : places[index]
            places[kept] = place
            // What is unknown lies below every range.
            kept += UInt64(bitPattern: values[Int(place)] &- lower) <= length ? 1 : 0
        }
        return kept
    }
}
