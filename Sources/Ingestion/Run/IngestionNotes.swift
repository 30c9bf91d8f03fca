/// How often something was noted, with the first few in full.
public struct IngestionNotes: Sendable, Hashable {
    /// The most notes that are kept in full.
    public static let maximumExampleCount = 20

    /// How many there were.
    public private(set) var count = 0
    /// The first ``maximumExampleCount`` of them.
    public private(set) var examples: [IngestionNote] = []

    /// Nothing noted.
    public init() {}

    /// Notes one more.
    mutating func add(_ note: @autoclosure () -> IngestionNote) {
        count += 1
        if examples.count < Self.maximumExampleCount { examples.append(note()) }
    }
}
