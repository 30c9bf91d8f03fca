/// The facts of one model as the index keeps them: words as codes of ``WordLists``, unknown numbers as ``unknown``.
package struct FactRow: Sendable, Equatable {
    /// What stands for a number that is not known.
    package static let unknown = Int64.min

    /// A number, or nil for what stands for an unknown one.
    package static func known(_ number: Int64) -> Int64? { number == unknown ? nil : number }

    package var license: UInt32 = 0
    package var library: UInt32 = 0
    package var task: UInt32 = 0
    package var quantization: UInt32 = 0
    package var languages: UInt32 = 0
    package var formats: UInt32 = 0
    package var family: UInt32 = 0
    package var shape: UInt32 = 0
    package var parameters = Self.unknown
    package var downloads = Self.unknown
    package var likes = Self.unknown
    package var created = Self.unknown
    package var status = ModelStatus.mentioned

    /// Knows nothing of a model that is mentioned.
    package init() {}

    /// The code of its words in a column.
    func code(of column: WordColumn) -> UInt32 {
        switch column {
        case .license: license
        case .library: library
        case .task: task
        case .quantization: quantization
        case .languages: languages
        case .formats: formats
        }
    }
}

/// The columns of words.
package enum WordColumn: Sendable, CaseIterable {
    case license, library, task, quantization, languages, formats
}
