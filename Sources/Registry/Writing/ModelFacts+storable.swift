import Lineage

extension ModelFacts {
    /// The times that are kept: years 1 to 9999, in microseconds since 1970.
    private static let times: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999

    /// The facts as columns hold them: PostgreSQL's text has no NUL, its JSON no infinity, counts are not negative, and years have four digits.
    var storable: ModelFacts {
        var facts = self
        for text: WritableKeyPath<ModelFacts, String?> in [
            \.license, \.licenseName, \.licenseLink, \.library, \.task, \.quantization, \.architecture, \.modelType, \.newVersion, \.creator,
            \.quantizedBy, \.weightType,
        ] {
            facts[keyPath: text] = facts[keyPath: text].map(Self.withoutNULs)
        }
        for list: WritableKeyPath<ModelFacts, [String]> in [\.languages, \.datasets, \.tags, \.formats] {
            facts[keyPath: list] = facts[keyPath: list].map(Self.withoutNULs)
        }
        for count: WritableKeyPath<ModelFacts, Int64?> in [\.parameters, \.activeParameters, \.contextLength, \.downloads, \.likes] {
            facts[keyPath: count] = facts[keyPath: count].flatMap { $0 >= 0 ? $0 : nil }
        }
        facts.dimensions = Self.counts(dimensions)
        facts.weights = weights.flatMap(Self.storable)
        facts.weightDigest = weightDigest.flatMap { $0.utf8.count == 64 && $0.utf8.allSatisfy(Self.isHexadecimal) ? $0 : nil }
        facts.adapter = adapter.map(Self.storable)
        facts.tokenizer = tokenizer.map(Self.storable)
        facts.generation = generation.map(Self.storable)
        facts.quantizationDetail = quantizationDetail.map(Self.storable)
        facts.created = created.flatMap { Self.times.contains($0.microseconds) ? $0 : nil }
        facts.evaluations = evaluations.compactMap { result in
            guard result.value.isFinite else { return nil }
            return EvaluationResult(
                task: result.task.map(Self.withoutNULs), dataset: Self.withoutNULs(result.dataset), metric: Self.withoutNULs(result.metric),
                value: result.value)
        }
        return facts
    }

    /// A digit or a small letter up to f.
    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    static func withoutNULs(_ text: String) -> String {
        guard text.utf8.contains(0) else { return text }
        return String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self)
    }
}
