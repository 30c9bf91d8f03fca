/// A parser that reads what strangers wrote, and the rules that hold for whatever it is given.
///
/// Not crashing, not hanging and not growing are watched by whoever runs it; the rules are told by ``violation``.
public struct ParserCase: Sendable {
    /// A word for the command line.
    public let name: String
    /// What is read, in a few words.
    public let summary: String
    /// The most bytes of an input: enough for every branch, few enough for many a second.
    public let maximumByteCount: Int
    /// Words of the format, which help to find what chance would not.
    public let words: [String]
    /// The inputs that a real file gives; none where it is of another kind.
    public let seeds: @Sendable (SeedFile) -> [[UInt8]]
    /// Reads an input and says which rule was broken, or nil.
    public let violation: @Sendable ([UInt8]) -> String?

    /// Describes a parser.
    init(
        _ name: String, _ summary: String, maximumByteCount: Int = 4096, words: [String] = [],
        seeds: @escaping @Sendable (SeedFile) -> [[UInt8]], violation: @escaping @Sendable ([UInt8]) -> String?
    ) {
        self.name = name
        self.summary = summary
        self.maximumByteCount = maximumByteCount
        self.words = words
        self.seeds = seeds
        self.violation = violation
    }

    /// All of them. A new parser is one more line here or in a group.
    public static let all: [ParserCase] = texts + repositoryFiles + keptHeaders + rows + names + streams + hub

    /// The one with a name.
    public static func named(_ name: String) -> ParserCase? { all.first { $0.name == name } }

    /// The inputs that real files give, no longer than ``maximumByteCount``.
    public func seeds(from files: [SeedFile]) -> [[UInt8]] {
        files.flatMap(seeds).map { Array($0.prefix(maximumByteCount)) }
    }
}
