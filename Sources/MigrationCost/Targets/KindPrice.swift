public import Lineage

/// What moving to a model of a kind costs, at the likely values of all inputs.
public struct KindPrice: Hashable, Sendable {
    /// What the move costs over the months in US dollars: once, and the change of each month.
    public var move: Double
    /// US dollars for each licence that is new.
    public var perLicence: Double
}

extension CostedModel {
    /// A model of a kind, as far as the index knows it.
    public init(_ kind: CandidateKind) {
        var words = KindWords()
        self.init(kind, &words)
    }

    /// The same for many kinds: words are read once.
    init(_ kind: CandidateKind, _ words: inout KindWords) {
        self.init(id: "", work: ModelWork(task: kind.task, architecture: kind.shape?.architecture))
        parameters = kind.parameters
        architecture = kind.shape.flatMap { Architecture($0, parameters: kind.parameters) }
        (task, family, quantization) = (kind.task, kind.family, kind.quantization)
        (contextLength, architectureName) = (kind.shape?.contextLength, kind.shape?.architecture)
        format = kind.quantization.flatMap { words.format($0) }
        tokenizer = words.tokenizer(vocabulary: kind.shape?.vocabulary, family: kind.family)
    }
}
