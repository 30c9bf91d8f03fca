import Foundation

/// How many tokens the same text becomes under each tokenizer that was measured: the resource `fertility.json`.
///
/// A ratio of a measured pair is the geometric mean of the texts of its sort; its range is the factor within which nine of ten ratios of two texts of
/// one sort agree in the table. What is not known widens it: without a measured sort of text the range spans all texts of the table, without a
/// measured tokenizer all tokenizers of the table. No width is invented.
public struct Fertility: Sendable {
    private let texts: [FertilityText]
    private let citation: String
    /// The tokenizers that were measured, by id.
    public let measured: Set<String>
    /// The factor, from 1, within which nine of ten ratios on two texts of one sort agree.
    public let agreement: Double

    /// What ships with the program.
    public static let shipped: Fertility = {
        do {
            return Fertility(try JSONDecoder().decode(FertilityFile.self, from: Data(ShippedFacts.bytes("fertility"))))
        } catch {
            preconditionFailure("fertility.json is part of the program and cannot be read: \(error)")
        }
    }()

    init(_ file: FertilityFile) {
        texts = file.texts
        citation = file.citation
        measured = file.texts.reduce(into: Set(file.texts.first.map { Array($0.ratios.keys) } ?? [])) { $0.formIntersection($1.ratios.keys) }
        agreement = Self.agreement(of: file.texts, among: measured.sorted())
    }

    /// The languages that were measured, as codes of ISO 639-1.
    public var languages: Set<String> { Set(texts.compactMap(\.language)) }

    /// New tokens for each old one.
    ///
    /// - Parameters:
    ///   - old: The tokenizer in use today; nil when it is not known.
    ///   - new: The one after the move; nil when it is not known.
    ///   - mix: What the texts are.
    /// - Returns: Exactly 1 where both are one.
    public func ratio(from old: TokenizerKind?, to new: TokenizerKind?, in mix: TextMix) -> TokenRatio {
        if let old, old == new {
            return TokenRatio(ratio: Estimate(exactly: Quantity(1)), basis: .sameTokenizer, citation: "both models have the tokenizer \(old.name)")
        }
        var sum = Estimate<PerUnit<TokenUnit, TokenUnit>>.zero
        var basis = TokenRatio.Basis.measured
        for part in mix.parts {
            let one = ratio(from: old, to: new, on: part.sort)
            sum += one.ratio * part.share
            basis = max(basis, one.basis)
        }
        return TokenRatio(ratio: sum, basis: basis, citation: citation)
    }

    private func ratio(
        from old: TokenizerKind?, to new: TokenizerKind?, on sort: TextSort
    ) -> (ratio: Estimate<PerUnit<TokenUnit, TokenUnit>>, basis: TokenRatio.Basis) {
        let same = texts.filter { $0.isOf(sort) }
        let rows = same.isEmpty ? texts.filter { $0.isLike(sort) } : same
        let columns = (Columns(old, among: measured), Columns(new, among: measured))
        let likely = Self.mean(rows.map { Self.mean(columns.1.likely($0)) - Self.mean(columns.0.likely($0)) })
        // Where a tokenizer is unknown every measured one may be it; where the sort of text is, every text may be of it.
        let all = rows.flatMap { row in columns.1.possible(row).flatMap { new in columns.0.possible(row).map { new - $0 } } }
        let isSpread = same.isEmpty || !columns.0.isMeasured || !columns.1.isMeasured
        let margin = log(agreement)
        let low = (isSpread ? all.min() ?? likely : likely) - margin
        let high = (isSpread ? all.max() ?? likely : likely) + margin
        let basis = max(columns.0.basis, columns.1.basis, same.isEmpty ? .otherTexts : .measured)
        return (Estimate(low: Quantity(exp(low)), likely: Quantity(exp(likely)), high: Quantity(exp(high))), basis)
    }

    private static func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

    /// Over every two texts of one sort and every two tokenizers: how far the two ratios are apart, at the ninetieth percentile.
    private static func agreement(of texts: [FertilityText], among kinds: [String]) -> Double {
        var gaps: [Double] = []
        for (index, first) in texts.enumerated() {
            for second in texts[(index + 1)...] where first.isSameSort(as: second) {
                for (place, old) in kinds.enumerated() {
                    for new in kinds[(place + 1)...] {
                        gaps.append(abs((first.log(new) - first.log(old)) - (second.log(new) - second.log(old))))
                    }
                }
            }
        }
        let sorted = gaps.sorted()
        return sorted.isEmpty ? 1 : exp(sorted[min(sorted.count - 1, sorted.count * 9 / 10)])
    }
}
