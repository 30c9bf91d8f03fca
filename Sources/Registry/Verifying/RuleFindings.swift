/// What breaks one rule.
public struct RuleFindings: Sendable, Equatable {
    /// The most findings that are put into words; the others are counted.
    public static let maximumLineCount = 20

    /// How much breaks the rule.
    public private(set) var count = 0
    /// The first of it, one sentence each.
    public private(set) var lines: [String] = []

    /// Nothing breaks the rule so far.
    init() {}

    /// Adds what was found.
    mutating func add(_ line: String) {
        count += 1
        if lines.count < Self.maximumLineCount { lines.append(line) }
    }

    /// Adds what a statement found and counted.
    mutating func add(_ found: RuleStatements.Findings) {
        count += found.count
        lines += found.lines.prefix(max(0, Self.maximumLineCount - lines.count))
    }
}
