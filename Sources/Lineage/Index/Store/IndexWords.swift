/// All words of the index, and the confidences of its edges, by code.
struct IndexWords: Sendable {
    var licenses = WordLists(by: .folded)
    var libraries = WordLists(by: .folded)
    var tasks = WordLists(by: .folded)
    var quantizations = WordLists(by: .heads)
    var languages = WordLists(by: .words)
    var formats = WordLists(by: .words)
    var families = FamilyPlaces()
    var shapes = ShapePlaces()
    private(set) var confidences: [Double] = []
    /// Whether what has the confidence of each code is inferred.
    private(set) var inferred: [Bool] = []
    private var confidenceCodes: [Certainty: UInt32] = [:]

    private struct Certainty: Hashable {
        let confidence: Double
        let isInferred: Bool
    }

    /// The code of an edge's confidence: there are few, since they come from one table, and those of inferences are hundredths.
    mutating func code(of parent: IndexedParent) -> UInt32 {
        let certainty = Certainty(confidence: parent.confidence, isInferred: parent.isInferred)
        if let code = confidenceCodes[certainty] { return code }
        let code = UInt32(confidences.count)
        confidences.append(certainty.confidence)
        inferred.append(certainty.isInferred)
        confidenceCodes[certainty] = code
        return code
    }

    /// The code of some words of a column.
    mutating func code(of words: [String], in column: WordColumn) -> UInt32 {
        switch column {
        case .license: licenses.code(of: words)
        case .library: libraries.code(of: words)
        case .task: tasks.code(of: words)
        case .quantization: quantizations.code(of: words)
        case .languages: languages.code(of: words)
        case .formats: formats.code(of: words)
        }
    }

    /// Which codes of a column stand for one of some words; nil when no word is asked for, which lets all pass.
    func codes(withAnyOf words: [String], in column: WordColumn) -> CodeSet? {
        switch column {
        case .license: licenses.codes(withAnyOf: words)
        case .library: libraries.codes(withAnyOf: words)
        case .task: tasks.codes(withAnyOf: words)
        case .quantization: quantizations.codes(withAnyOf: words)
        case .languages: languages.codes(withAnyOf: words)
        case .formats: formats.codes(withAnyOf: words)
        }
    }

    /// Facts as a row of codes.
    mutating func row(of facts: IndexedFacts, status: ModelStatus) -> FactRow {
        var row = FactRow()
        row.license = licenses.code(of: facts.license)
        row.library = libraries.code(of: facts.library)
        row.task = tasks.code(of: facts.task)
        row.quantization = quantizations.code(of: facts.quantization)
        row.languages = languages.code(of: facts.languages)
        row.formats = formats.code(of: facts.formats)
        row.family = families.code(of: facts.family)
        row.shape = shapes.code(of: facts.shape)
        row.parameters = facts.parameters ?? FactRow.unknown
        row.downloads = facts.downloads ?? FactRow.unknown
        row.likes = facts.likes ?? FactRow.unknown
        row.created = facts.created?.microseconds ?? FactRow.unknown
        row.status = status
        return row
    }

    /// The facts that a row of codes stands for.
    func facts(of row: FactRow) -> IndexedFacts {
        var facts = IndexedFacts()
        facts.license = licenses[row.license].first
        facts.library = libraries[row.library].first
        facts.task = tasks[row.task].first
        facts.quantization = quantizations[row.quantization].first
        facts.languages = languages[row.languages]
        facts.formats = formats[row.formats]
        facts.family = families[row.family]
        facts.shape = shapes[row.shape]
        facts.parameters = FactRow.known(row.parameters)
        facts.downloads = FactRow.known(row.downloads)
        facts.likes = FactRow.known(row.likes)
        facts.created = FactRow.known(row.created).map { Moment(microseconds: $0) }
        return facts
    }
}
