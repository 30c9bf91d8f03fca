import Foundation

/// The form of the resource `fertility.json`.
struct FertilityFile: Decodable, Sendable {
    let citation: String
    let texts: [FertilityText]
}

/// A text that all tokenizers of the table counted.
struct FertilityText: Decodable, Sendable {
    let name: String
    /// `language`, `code`, `json` or `table`.
    let sort: String
    let language: String?
    /// Tokens by tokenizer, relative to Llama 3's.
    let ratios: [String: Double]

    /// The logarithm of a tokenizer's ratio; 0 for one that is not there.
    func log(_ kind: String) -> Double { Foundation.log(ratios[kind] ?? 1) }

    /// Whether it is a text of a sort.
    func isOf(_ sort: TextSort) -> Bool {
        switch sort {
        case .language(let tag): language == TextSort.primary(tag)
        case .code: self.sort == "code"
        case .json: self.sort == "json"
        case .table: self.sort == "table"
        case .unknown: false
        }
    }

    /// Whether it says something of a sort that was not measured: any prose of a language, any text of what nobody named.
    func isLike(_ sort: TextSort) -> Bool { if case .language = sort { language != nil } else { true } }

    /// Whether another text is of the same sort and language.
    func isSameSort(as other: FertilityText) -> Bool { sort == other.sort && language == other.language }
}

/// The columns of the table that a tokenizer may be.
struct Columns {
    private let own: String?
    private let near: String?
    private let measured: [String]

    init(_ kind: TokenizerKind?, among measured: Set<String>) {
        own = kind.flatMap { measured.contains($0.id) ? $0.id : nil }
        near = kind?.nearest.flatMap { measured.contains($0) ? $0 : nil }
        self.measured = measured.sorted()
    }

    var isMeasured: Bool { own != nil }
    var basis: TokenRatio.Basis { own != nil ? .measured : near != nil ? .nearTokenizer : .unknownTokenizer }

    /// The logarithms whose mean is likely on a text.
    func likely(_ text: FertilityText) -> [Double] { (own ?? near).map { [text.log($0)] } ?? measured.map(text.log) }

    /// The logarithms that are possible on a text.
    func possible(_ text: FertilityText) -> [Double] { own.map { [text.log($0)] } ?? measured.map(text.log) }
}
