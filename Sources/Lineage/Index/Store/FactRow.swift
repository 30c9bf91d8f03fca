/// The facts of one model as the index keeps them: words as codes of ``WordLists``, unknown numbers as ``unknown``.
struct FactRow: Sendable, Equatable {
    /// What stands for a number that is not known.
    static let unknown = Int64.min

    var license: UInt32 = 0
    var library: UInt32 = 0
    var task: UInt32 = 0
    var quantization: UInt32 = 0
    var languages: UInt32 = 0
    var formats: UInt32 = 0
    var families: UInt32 = 0
    var parameters = Self.unknown
    var downloads = Self.unknown
    var likes = Self.unknown
    var created = Self.unknown
    var status = ModelStatus.mentioned
}
