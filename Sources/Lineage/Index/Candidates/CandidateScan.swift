/// Looks at all models once and groups those that are candidates.
struct CandidateScan {
    /// What is read of a model's own facts.
    private struct Own {
        let license: UInt32
        let task: UInt32
        let quantization: UInt32
        let family: UInt32
        let shape: UInt32
        let parameters: Int64
    }

    private let index: LineageIndex
    private let laidCount: Int
    private let facts: FactColumns
    private let tasks: CodeSet?
    private let languages: CodeSet?
    /// By the code of a licence; nil where all are allowed.
    private let licences: CodeSet?
    private let leastParameters: Int64
    private let greatestParameters: Int64
    private let leastDownloads: Int64
    private let excluded: Set<Place>
    /// The number of the innermost name of each family code, 0 for none.
    private let familyNames: [UInt32]
    private let namesOfFamilies: [String]
    private let isChanged: [Bool]
    private var shapes: StatedShapes
    private var table = CandidateTable()
    private var groupOfPlace: [UInt32]

    init(_ question: CandidateQuestion, index: LineageIndex) {
        self.index = index
        (facts, laidCount) = (index.layout.facts, index.layout.count)
        let words = index.sharedWords.words
        tasks = words.codes(withAnyOf: question.tasks, in: .task)
        languages = words.codes(withAnyOf: question.languages, in: .languages)
        licences = question.allowsLicence.map { allows in
            var set = CodeSet(count: words.licenses.values.count)
            for (code, licence) in words.licenses.values.enumerated() where allows(licence.first) { set.insert(UInt32(code)) }
            return set
        }
        // What stands for an unknown number is below every bound.
        leastParameters = question.minimumParameters ?? (question.maximumParameters == nil ? FactRow.unknown : 0)
        greatestParameters = question.maximumParameters ?? .max
        leastDownloads = question.minimumDownloads ?? .min
        excluded = Set(question.excluded.compactMap { index.place(of: $0) })
        (familyNames, namesOfFamilies) = Self.innermost(words.families)
        var isChanged: [Bool] = []
        if !index.overlay.changed.isEmpty {
            isChanged = [Bool](repeating: false, count: index.layout.count)
            for place in index.overlay.changed { isChanged[Int(place)] = true }
        }
        self.isChanged = isChanged
        shapes = StatedShapes(index, isChanged: isChanged)
        groupOfPlace = [UInt32](repeating: Candidates.noGroup, count: index.placeCount)
    }

    /// Numbers the innermost names of families.
    private static func innermost(_ families: FamilyPlaces) -> (numbers: [UInt32], names: [String]) {
        var numbers: [UInt32] = []
        var names = [""]
        var known: [String: UInt32] = [:]
        for code in 0..<UInt32(families.count) {
            guard let name = families[code]?.names.last else {
                numbers.append(0)
                continue
            }
            if let number = known[name] {
                numbers.append(number)
            } else {
                known[name] = UInt32(names.count)
                numbers.append(UInt32(names.count))
                names.append(name)
            }
        }
        return (numbers, names)
    }

    /// Looks at all of them.
    consuming func run() -> Candidates {
        for place in 0..<Place(index.layout.count) where isChanged.isEmpty || !isChanged[Int(place)] { lookAtLaid(place) }
        for place in index.overlay.changed { lookAtChanged(place) }
        for place in Place(index.layout.count)..<Place(index.placeCount) { lookAtChanged(place) }
        var kinds: [CandidateKind] = []
        var numbers: [CandidateTable.Key: Int] = [:]
        let groups = zip(table.keys, table.counts).map { key, count in
            var plain = key
            plain.licence = 0
            let kind = numbers[plain] ?? kinds.count
            if kind == kinds.count {
                numbers[plain] = kind
                kinds.append(self.kind(plain))
            }
            return CandidateGroup(kind: kind, license: index.sharedWords.words.licenses[key.licence].first, count: count)
        }
        return Candidates(lookedAt: index.placeCount, kinds: kinds, groups: groups, groupOfPlace: groupOfPlace, index: index)
    }

    private func kind(_ key: CandidateTable.Key) -> CandidateKind {
        let words = index.sharedWords.words
        var shape = words.shapes[key.stated]
        if key.own != key.stated, let own = words.shapes[key.own] { shape = shape?.overlaid(with: own) ?? own }
        return CandidateKind(
            shape: shape, parameters: FactRow.known(key.parameters), quantization: words.quantizations[key.quantization].first,
            family: key.family == 0 ? nil : namesOfFamilies[Int(key.family)], task: words.tasks[key.task].first)
    }

    @inline(__always) private mutating func lookAtLaid(_ place: Place) {
        let at = Int(place)
        guard facts.status[at] == .known || facts.status[at] == .gated else { return }
        guard facts.downloads[at] >= leastDownloads, licences.map({ $0.contains(facts.license[at]) }) ?? true else { return }
        let own = Own(
            license: facts.license[at], task: facts.task[at], quantization: facts.quantization[at], family: facts.family[at], shape: facts.shape[at],
            parameters: facts.parameters[at])
        // Most models of other tasks say so themselves.
        if let tasks, own.task != 0, !tasks.contains(own.task) { return }
        take(place, own, languages: languages == nil ? 0 : facts.languages[at])
    }

    private mutating func lookAtChanged(_ place: Place) {
        let row = index.facts(at: place)
        guard row.status == .known || row.status == .gated, index.changed(at: place)?.name.isEmpty != true else { return }
        guard row.downloads >= leastDownloads, licences.map({ $0.contains(row.license) }) ?? true else { return }
        let own = Own(
            license: row.license, task: row.task, quantization: row.quantization, family: row.family, shape: row.shape, parameters: row.parameters)
        take(place, own, languages: row.languages)
    }

    @inline(__always) private mutating func take(_ place: Place, _ own: Own, languages spoken: UInt32) {
        let stating = shapes.stating(place)
        let isOther = stating != StatedShapes.none && stating != place
        let task = own.task == 0 && isOther ? stated(stating, facts.task) { $0.task } : own.task
        if let tasks, !tasks.contains(task) { return }
        if let languages {
            let spoken = spoken == 0 && isOther ? stated(stating, facts.languages) { $0.languages } : spoken
            guard languages.contains(spoken) else { return }
        }
        let theirs = isOther ? stated(stating, facts.parameters) { $0.parameters } : FactRow.unknown
        let weights = theirs == FactRow.unknown ? own.parameters : theirs
        guard weights >= leastParameters, weights <= greatestParameters else { return }
        if !excluded.isEmpty, excluded.contains(place) { return }
        let family = own.family == 0 && isOther ? stated(stating, facts.family) { $0.family } : own.family
        let key = CandidateTable.Key(
            parameters: weights, stated: isOther ? stated(stating, facts.shape) { $0.shape } : own.shape,
            own: isOther && own.shape == 0 ? stated(stating, facts.shape) { $0.shape } : own.shape, quantization: own.quantization,
            family: familyNames[Int(family)], task: task, licence: own.license)
        groupOfPlace[Int(place)] = table.count(key)
    }

    /// A fact of the model whose dimensions another one has.
    @inline(__always) private func stated<Value>(_ place: Place, _ column: [Value], _ read: (FactRow) -> Value) -> Value {
        if Int(place) < laidCount, isChanged.isEmpty || !isChanged[Int(place)] { return column[Int(place)] }
        return read(index.facts(at: place))
    }
}
