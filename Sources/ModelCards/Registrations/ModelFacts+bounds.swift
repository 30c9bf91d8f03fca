internal import Lineage

extension ModelFacts {
    /// The same facts within the bounds that ``ModelFacts`` promises and PostgreSQL needs: texts of at most 300 bytes without control
    /// characters, lists of at most 1,000 elements, counts that are not negative, dimensions and results that are numbers of something.
    ///
    /// For facts that were decoded from JSON as they stand; what is beyond a bound is cut or left out, and so is what only the files of a
    /// model can tell (weights, adapter, tokenizer, generation, quantization in detail).
    func bounded(by limits: ReadingLimits = .init()) -> ModelFacts {
        func text(_ written: String) -> String { boundedText(written, maximumByteCount: limits.textByteCount) }
        func texts(_ written: [String]) -> [String] { written.prefix(limits.listCount).map(text) }
        var facts = self
        for path in Self.texts { facts[keyPath: path] = self[keyPath: path].map(text) }
        for path in Self.lists { facts[keyPath: path] = texts(self[keyPath: path]) }
        (facts.weights, facts.weightDigest, facts.adapter) = (nil, nil, nil)
        (facts.tokenizer, facts.generation, facts.quantizationDetail) = (nil, nil, nil)
        for path in Self.counts { facts[keyPath: path] = self[keyPath: path].flatMap { $0 >= 0 ? $0 : nil } }
        let kept = dimensions.filter { isName($0.key) && $0.value >= 0 }.sorted { $0.key < $1.key }.prefix(Self.dimensionCount)
        facts.dimensions = Dictionary(kept.map { ($0.key, $0.value) }) { first, _ in first }
        facts.evaluations = evaluations.prefix(limits.resultCount).filter(\.value.isFinite).map {
            EvaluationResult(task: $0.task.map(text), dataset: text($0.dataset), metric: text($0.metric), value: $0.value)
        }
        return facts
    }

    /// The most dimensions that are kept; configurations have some thirty names for them.
    private static let dimensionCount = 64

    private static var texts: [WritableKeyPath<ModelFacts, String?>] {
        [
            \.license, \.licenseName, \.licenseLink, \.library, \.task, \.quantization, \.architecture, \.modelType, \.newVersion, \.creator,
            \.quantizedBy, \.weightType,
        ]
    }

    private static var counts: [WritableKeyPath<ModelFacts, Int64?>] {
        [\.parameters, \.activeParameters, \.contextLength, \.downloads, \.likes]
    }

    private static var lists: [WritableKeyPath<ModelFacts, [String]>] { [\.languages, \.datasets, \.tags, \.formats] }

    /// Whether a text is the name of a field: letters, digits, `_` and `.`, at most 64 bytes.
    private func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { Byte.isLetter($0) || Byte.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == Byte.dot }
    }
}
