/// Judges an intended use by duties.
struct UseJudgement {
    let use: IntendedUse
    private(set) var conflicts: [UseConflict] = []
    private(set) var questions: [UseQuestion] = []

    init(_ use: IntendedUse, by obligations: [Obligation]) {
        self.use = use
        for obligation in obligations { judge(obligation) }
    }

    private mutating func judge(_ obligation: Obligation) {
        let duty = obligation.duty
        switch duty.kind {
        case .nonCommercial, .researchOnly: require(use.isCommercial.map { !$0 }, .isCommercial, of: obligation)
        case .permission: require(use.isCommercial.map { !$0 }, .isCommercial, of: obligation, canBeAsked: true)
        case .userThreshold: threshold(use.monthlyUsers, .monthlyUsers, of: obligation)
        case .revenueThreshold: threshold(use.yearlyRevenue, .yearlyRevenue, of: obligation)
        case .outputTraining: require(use.trainsOnOutputs.map { !$0 }, .trainsOnOutputs, of: obligation)
        case .territory: territory(obligation)
        case .noDerivatives: require(use.distributesWeights.map { !$0 }, .distributesWeights, of: obligation)
        case .notice, .licenceCopy, .stateChanges, .naming, .display, .shareAlike, .sourceDisclosure, .useRestrictions:
            if duty.isOnlyDistribution, use.distributesWeights == nil { ask(.distributesWeights, duty) }
        }
    }

    private mutating func require(_ isAllowed: Bool?, _ field: UseQuestion.Field, of obligation: Obligation, canBeAsked: Bool = false) {
        guard let isAllowed else { return ask(field, obligation.duty) }
        guard !isAllowed else { return }
        conflicts.append(UseConflict(duty: obligation.duty, licence: obligation.licence, canBeAsked: canBeAsked))
    }

    private mutating func threshold(_ amount: Int64?, _ field: UseQuestion.Field, of obligation: Obligation) {
        guard let limit = obligation.duty.limit else { return }
        if obligation.duty.isOnlyCommercial, use.isCommercial == false { return }
        guard let amount else { return ask(field, obligation.duty) }
        guard amount > limit else { return }
        if obligation.duty.isOnlyCommercial, use.isCommercial == nil { return ask(.isCommercial, obligation.duty) }
        conflicts.append(UseConflict(duty: obligation.duty, licence: obligation.licence, canBeAsked: true))
    }

    private mutating func territory(_ obligation: Obligation) {
        let isMultimodal = obligation.duty.isOnlyMultimodal ? use.isMultimodal : true
        if use.isInEuropeanUnion == false || isMultimodal == false { return }
        if use.isInEuropeanUnion == nil { ask(.isInEuropeanUnion, obligation.duty) }
        if isMultimodal == nil { ask(.isMultimodal, obligation.duty) }
        guard use.isInEuropeanUnion == true, isMultimodal == true else { return }
        conflicts.append(UseConflict(duty: obligation.duty, licence: obligation.licence, canBeAsked: false))
    }

    private mutating func ask(_ field: UseQuestion.Field, _ duty: Duty) {
        if let place = questions.firstIndex(where: { $0.field == field }) {
            if !questions[place].duties.contains(duty) { questions[place].duties.append(duty) }
        } else {
            questions.append(UseQuestion(field: field, duties: [duty]))
        }
    }
}
