import Lineage

/// What speaks for and against one candidate: a number for each term that applies.
struct InferenceEvidence {
    /// The terms that are not zero.
    private(set) var values: [InferenceTerm: Double] = [:]
    /// What the names have apart.
    let difference: NameDifference
    /// Whether both names are the same but for marks.
    let isSameName: Bool

    /// Compares a child with a candidate. Complexity: O(*n*) in the words of both names.
    init(_ child: InferredChild, _ parent: ParentCandidate) {
        let isNamed = Self.isOrganisationNamed(child, parent)
        let tokens = isNamed ? child.tokens.without(Self.organisation(of: parent.id).filter { !parent.tokens.list.contains($0) }) : child.tokens
        difference = NameDifference(child: tokens, parent: parent.tokens)
        let stems = (tokens.stem.map(\.text), parent.tokens.stem.map(\.text))
        isSameName = !stems.0.isEmpty && (stems.0 == stems.1 || stems.0.joined() == stems.1.joined())
        self[.organisationNamed] = isNamed
        addNames(child, parent, stems)
        addStanding(child, parent)
        addFacts(child.facts, parent.facts)
    }

    /// The number of a term, 0 where it says nothing.
    subscript(term: InferenceTerm) -> Double { values[term] ?? 0 }

    private subscript(term: InferenceTerm) -> Bool {
        get { values[term] != nil }
        set { values[term] = newValue ? 1 : nil }
    }

    private mutating func set(_ term: InferenceTerm, _ value: Double) { values[term] = value == 0 ? nil : value }

    private mutating func addNames(_ child: InferredChild, _ parent: ParentCandidate, _ stems: ([String], [String])) {
        let apart = difference
        let addsMark = apart.extraCount(.mark) > 0
        self[.sameName] = isSameName
        self[.markAdded] = addsMark
        self[.markAddedToName] = addsMark && isSameName
        if isSameName { set(.keptName, child.habit.keepingShare) }
        if isSameName, !addsMark { set(.bareName, child.habit.bareShare) }
        self[.bareStranger] = isSameName && !addsMark && !child.habit.isKnown
        set(.extraWords, Double(min(apart.extraCount(.word), 4)))
        set(.extraVariants, Double(min(apart.extraCount(.variant), 2)))
        set(.extraVersions, Double(min(apart.extraCount(.version), 2)))
        self[.extraSize] = apart.extraCount(.size) > 0
        self[.extraDate] = apart.extraCount(.date) > 0
        set(.missingWords, Double(min(apart.missingCount(.word), 3)))
        let missing = apart.missing.filter { $0.kind == .variant }
        let instructed = missing.count { NameWords.instructed.contains($0.text) }
        self[.missingInstruct] = instructed > 0
        set(.missingVariants, Double(min(missing.count - instructed, 2)))
        self[.missingPlain] = apart.missingCount(.plain) > 0
        set(.missingVersions, Double(min(apart.missingCount(.version), 2)))
        self[.missingSize] = apart.missingCount(.size) > 0
        self[.missingDate] = apart.missingCount(.date) > 0
        self[.missingMark] = apart.missingCount(.mark) > 0
        self[.otherSize] = apart.extraCount(.size) > 0 && apart.missingCount(.size) > 0
        self[.otherVersion] = apart.extraCount(.version) > 0 && apart.missingCount(.version) > 0
        set(.commonWords, Double(min(apart.commonCount(.word), 4)))
        self[.commonSize] = apart.commonCount(.size) > 0
        let firstOfParent = parent.tokens.list.first { $0.kind == .word }
        let firstOfChild = child.tokens.list.first { $0.kind == .word }
        self[.firstWord] = firstOfParent != nil && firstOfParent == firstOfChild
        self[.extraFirstWord] = firstOfChild.map { apart.extra.contains($0) } ?? false
        self[.unbroken] = !stems.1.isEmpty && Self.holds(stems.0, stems.1)
        let kinds = Set(apart.extra.map(\.kind))
        self[.onlyVariants] = apart.missing.isEmpty && kinds.contains(.variant) && kinds.isSubset(of: [.variant, .mark])
        self[.onlyMarks] = apart.missing.isEmpty && kinds == [.mark]
    }

    private mutating func addStanding(_ child: InferredChild, _ parent: ParentCandidate) {
        let isSame = Self.folded(child.id.organisation) == Self.folded(parent.id.organisation)
        self[.sameOrganisation] = isSame
        self[.foreignToOwnLine] = child.isOwnLine && !isSame
        set(.manyChildren, Self.doublings(parent.childCount))
        self[.isOriginal] = parent.isOriginal
        self[.isCopy] = !parent.relations.isDisjoint(with: [.quantized, .reupload, .conversion])
        self[.isMade] = !parent.relations.isEmpty && !self[.isCopy]
        self[.isMentioned] = !parent.isKnown
    }

    private mutating func addFacts(_ child: ModelFacts, _ parent: ModelFacts) {
        let shape = ShapeComparison(child: child, parent: parent)
        self[.sameShape] = shape.isSame
        self[.otherShape] = shape.isOther
        self[.sameVocabulary] = shape.hasSameVocabulary
        self[.smallerVocabulary] = shape.hasSmallerVocabulary
        self[.otherArchitecture] = shape.hasOtherArchitecture
        self[.otherParameters] = shape.hasOtherParameters
        if let template = child.tokenizer?.chatTemplateSHA256 { self[.sameTemplate] = template == parent.tokenizer?.chatTemplateSHA256 }
        if let made = child.created, let before = parent.created, made.microseconds > Self.hubFloor {
            self[.youngerParent] = before.microseconds > made.microseconds
        }
        if let license = child.license { self[.sameLicense] = license == parent.license }
    }

    /// The date that the Hub shows for everything older: it says nothing of the order (2022-03-03T00:00:00Z).
    private static let hubFloor: Int64 = 1_646_265_600_000_000

    /// Whether the child's name holds the organisation of a candidate of another one, as `bartowski/openai_gpt-oss-120b-GGUF` does.
    private static func isOrganisationNamed(_ child: InferredChild, _ parent: ParentCandidate) -> Bool {
        guard folded(child.id.organisation) != folded(parent.id.organisation) else { return false }
        let words = organisation(of: parent.id)
        let own = child.tokens.list
        return !words.isEmpty && words.allSatisfy { own.contains($0) } && !words.allSatisfy { parent.tokens.list.contains($0) }
    }

    private static func organisation(of id: ModelID) -> [NameToken] { id.organisation.map { NameTokens($0).list } ?? [] }

    private static func folded(_ organisation: Substring?) -> String? { organisation.map { foldedName($0) } }

    private static func holds(_ whole: [String], _ part: [String]) -> Bool {
        guard part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }

    /// 0 for 0, 1 for 1, 2 for 3, 3 for 7.
    private static func doublings(_ count: Int) -> Double {
        var value = 0.0
        var rest = count + 1
        while rest > 1 {
            value += 1
            rest /= 2
        }
        return value
    }
}
