import Lineage

/// Says in words what the terms of one candidate mean.
struct ReasonWords {
    let child: InferredChild
    let parent: ParentCandidate
    let evidence: InferenceEvidence

    /// A sentence part for a term that applies.
    func words(for term: InferenceTerm) -> String {
        naming(term) ?? standing(term) ?? stating(term)
    }

    private func naming(_ term: InferenceTerm) -> String? {
        let apart = evidence.difference
        func extra(_ kind: NameToken.Kind) -> String { NameDifference.words(apart.extra.lazy.filter { $0.kind == kind }) }
        func missing(_ kind: NameToken.Kind) -> String { NameDifference.words(apart.missing.lazy.filter { $0.kind == kind }) }
        switch term {
        case .sameName: return "the names are the same, marks of formats apart"
        case .keptName: return "\(child.habit.keeping) of \(child.habit.total) other models of the organisation keep their parent's name"
        case .bareName: return "\(child.habit.bare) of \(child.habit.total) other models of the organisation have the very name of their parent"
        case .bareStranger: return "the name is the very same, and too little is known of the organisation to tell a copy from an original"
        case .markAdded: return "the name adds \(extra(.mark))"
        case .markAddedToName: return "the name is the parent's with \(extra(.mark)) added"
        case .extraWords: return "the name adds \(extra(.word))"
        case .extraFirstWord: return "the name begins with another word"
        case .extraVariants: return "the name adds \(extra(.variant))"
        case .extraVersions: return "the name adds the version \(extra(.version))"
        case .extraSize: return "the name adds the size \(extra(.size))"
        case .extraDate: return "the name adds the date \(extra(.date))"
        case .missingWords: return "the name lacks \(missing(.word))"
        case .missingVariants: return "the name lacks \(missing(.variant))"
        case .missingInstruct: return "the name does not say \(missing(.variant))"
        case .missingPlain: return "the name lacks \(missing(.plain)), which plain models are often written without"
        case .missingVersions: return "the name lacks the version \(missing(.version))"
        case .missingSize: return "the name lacks the size \(missing(.size))"
        case .missingDate: return "the name lacks the date \(missing(.date))"
        case .missingMark: return "the name lacks \(missing(.mark))"
        case .otherSize: return "the sizes differ: \(extra(.size)) and \(missing(.size))"
        case .otherVersion: return "the versions differ: \(extra(.version)) and \(missing(.version))"
        case .commonWords: return "the names share \(NameDifference.words(apart.common.lazy.filter { $0.kind == .word }))"
        case .commonSize: return "the names share the size \(NameDifference.words(apart.common.lazy.filter { $0.kind == .size }))"
        case .firstWord: return "the names begin with the same word"
        case .unbroken: return "the parent's whole name stands in the child's"
        case .onlyVariants: return "the name is the parent's with \(extra(.variant)) added"
        case .onlyMarks: return "the name adds nothing but \(extra(.mark))"
        case .organisationNamed: return "the name holds the parent's organisation \(parent.id.organisation ?? "")"
        default: return nil
        }
    }

    private func standing(_ term: InferenceTerm) -> String? {
        switch term {
        case .sameOrganisation: "both are of \(parent.id.organisation ?? "no organisation")"
        case .foreignToOwnLine: "the name is that of an original model of \(child.id.organisation ?? "no organisation")"
        case .manyChildren: children
        case .isOriginal: "it is an original model of its publisher"
        case .isCopy: "it is itself a copy of another model"
        case .isMade: "it is itself made from another model"
        case .isMentioned: "the registry knows it by name only"
        default: nil
        }
    }

    private var children: String {
        switch parent.childCount {
        case 1: "another model is made from it"
        case ParentInference.greatestChildCount...: "\(parent.childCount) or more other models are made from it"
        default: "\(parent.childCount) other models are made from it"
        }
    }

    private func stating(_ term: InferenceTerm) -> String {
        switch term {
        case .sameShape: "the configurations have the same dimensions"
        case .otherShape: "the configurations have other dimensions"
        case .sameVocabulary: "the vocabularies have \(child.facts.dimensions["vocab_size"] ?? 0) words each"
        case .smallerVocabulary: "the vocabulary is smaller than the parent's, and finetuning takes no words away"
        case .otherArchitecture: "the architectures are others: \(child.facts.architecture ?? "?") and \(parent.facts.architecture ?? "?")"
        case .otherParameters: "the numbers of weights differ: \(child.facts.parameters ?? 0) and \(parent.facts.parameters ?? 0)"
        case .sameTemplate: "the chat templates are the same"
        case .youngerParent: "it was made later than the child"
        case .sameLicense: "both have the licence \(child.facts.license ?? "")"
        default: term.rawValue
        }
    }
}
