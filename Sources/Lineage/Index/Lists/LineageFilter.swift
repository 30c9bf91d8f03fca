/// Which models a list keeps, with the words that were asked for as codes.
struct LineageFilter: Sendable {
    /// Bit *r* stands for the relation with the number *r*; 0 lets all pass.
    let relations: UInt16
    private let license: CodeSet?
    private let library: CodeSet?
    private let task: CodeSet?
    private let quantization: CodeSet?
    private let languages: CodeSet?
    private let formats: CodeSet?
    private let parameters: ClosedRange<Int64>?
    private let created: ClosedRange<Int64>?
    /// Whether facts matter.
    let asksFacts: Bool

    /// Reads the filters of a question.
    init(_ question: LineageQuestion, words shared: SharedWords) {
        relations = question.relations.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
        license = shared.words.licenses.codes(withAnyOf: question.licenses)
        library = shared.words.libraries.codes(withAnyOf: question.libraries)
        task = shared.words.tasks.codes(withAnyOf: question.tasks)
        quantization = shared.words.quantizations.codes(withAnyOf: question.quantizations)
        languages = shared.words.languages.codes(withAnyOf: question.languages)
        formats = shared.words.formats.codes(withAnyOf: question.formats)
        parameters = Self.range(question.minimumParameters, question.maximumParameters)
        let before = question.createdBefore?.microseconds
        created = Self.range(question.createdAfter?.microseconds, before == .min ? before : before.map { $0 - 1 })
        asksFacts =
            license != nil || library != nil || task != nil || quantization != nil || languages != nil || formats != nil || parameters != nil
            || created != nil
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

    private static func holds(_ range: ClosedRange<Int64>?, _ value: Int64) -> Bool {
        guard let range else { return true }
        return value != FactRow.unknown && range.contains(value)
    }

    /// Keeps of some places of a layout those whose facts pass, in order: column by column, and without a branch, since what passes cannot be
    /// predicted.
    ///
    /// - Parameters:
    ///   - places: The places; those that pass stand in front afterwards.
    ///   - count: How many there are.
    /// - Returns: How many pass.
    func sift(_ places: inout [Place], count: Int, by facts: borrowing FactColumns) -> Int {
        var count = count
        if let license { count = Self.sift(&places, count, facts.license, license) }
        if let library { count = Self.sift(&places, count, facts.library, library) }
        if let task { count = Self.sift(&places, count, facts.task, task) }
        if let quantization { count = Self.sift(&places, count, facts.quantization, quantization) }
        if let languages { count = Self.sift(&places, count, facts.languages, languages) }
        if let formats { count = Self.sift(&places, count, facts.formats, formats) }
        if let parameters { count = Self.sift(&places, count, facts.parameters, parameters) }
        if let created { count = Self.sift(&places, count, facts.created, created) }
        return count
    }

    /// Gathers places of a range by the first of the filters on facts, of which there must be one; ``sift(_:count:by:)`` asks the others.
    ///
    /// - Parameters:
    ///   - places: Has room for all of the range behind the first *count*.
    ///   - count: How many there are already.
    /// - Returns: How many there are then.
    func gather(_ range: Range<Int>, into places: inout [Place], count: Int, by facts: borrowing FactColumns) -> Int {
        if let license { return Self.gather(range, &places, count, facts.license, license) }
        if let library { return Self.gather(range, &places, count, facts.library, library) }
        if let task { return Self.gather(range, &places, count, facts.task, task) }
        if let quantization { return Self.gather(range, &places, count, facts.quantization, quantization) }
        if let languages { return Self.gather(range, &places, count, facts.languages, languages) }
        if let formats { return Self.gather(range, &places, count, facts.formats, formats) }
        if let parameters { return Self.gather(range, &places, count, facts.parameters, parameters) }
        if let created { return Self.gather(range, &places, count, facts.created, created) }
        preconditionFailure("a filter asks for facts")
    }

    private static func gather(_ range: Range<Int>, _ placeArray: inout [Place], _ count: Int, _ column: [UInt32], _ wanted: CodeSet) -> Int {
        let flagArray = wanted.flags
        let flags = flagArray.span
        let codes = column.span
        var places = placeArray.mutableSpan
        var kept = count
        for index in range {
            places[kept] = Place(truncatingIfNeeded: index)
            kept += Int(flags[Int(codes[index])])
        }
        return kept
    }

    private static func gather(
        _ range: Range<Int>, _ placeArray: inout [Place], _ count: Int, _ column: [Int64], _ wanted: ClosedRange<Int64>
    ) -> Int {
        guard wanted != nothing else { return count }
        let lower = wanted.lowerBound
        let length = UInt64(bitPattern: wanted.upperBound &- lower)
        let values = column.span
        var places = placeArray.mutableSpan
        var kept = count
        for index in range {
            places[kept] = Place(truncatingIfNeeded: index)
            kept += UInt64(bitPattern: values[index] &- lower) <= length ? 1 : 0
        }
        return kept
    }

    private static func sift(_ placeArray: inout [Place], _ count: Int, _ column: [UInt32], _ wanted: CodeSet) -> Int {
        let flagArray = wanted.flags
        let flags = flagArray.span
        let codes = column.span
        var places = placeArray.mutableSpan
        var kept = 0
        for index in 0..<count {
            let place = places[index]
            places[kept] = place
            kept += Int(flags[Int(codes[Int(place)])])
        }
        return kept
    }

    private static func sift(_ placeArray: inout [Place], _ count: Int, _ column: [Int64], _ wanted: ClosedRange<Int64>) -> Int {
        guard wanted != nothing else { return 0 }
        let lower = wanted.lowerBound
        let length = UInt64(bitPattern: wanted.upperBound &- lower)
        let values = column.span
        var places = placeArray.mutableSpan
        var kept = 0
        for index in 0..<count {
            let place = places[index]
            places[kept] = place
            // What is unknown lies below every range.
            kept += UInt64(bitPattern: values[Int(place)] &- lower) <= length ? 1 : 0
        }
        return kept
    }

    /// Whether the facts of a model pass.
    func passes(_ row: FactRow) -> Bool {
        if let license, !license.contains(row.license) { return false }
        if let library, !library.contains(row.library) { return false }
        if let task, !task.contains(row.task) { return false }
        if let quantization, !quantization.contains(row.quantization) { return false }
        if let languages, !languages.contains(row.languages) { return false }
        if let formats, !formats.contains(row.formats) { return false }
        return Self.holds(parameters, row.parameters) && Self.holds(created, row.created)
    }
}
