/// Which duties licences pass on and which they keep, a bit each, for lists that keep models whose licence drops one.
///
/// The index knows nothing of duties but their bits; who knows the rules makes the table.
public struct LicenceDuties: Sendable {
    /// The most duties that can be told apart.
    public static let greatestCount = 60

    /// What a licence does.
    public struct Row: Sendable, Hashable {
        /// The duties that it puts on what is made from its models.
        public let passed: UInt64
        /// The duties that a model under it does not drop.
        public let kept: UInt64

        /// Keeps what a licence does.
        ///
        /// - Precondition: Both fit into ``greatestCount`` bits.
        public init(passed: UInt64, kept: UInt64) {
            precondition((passed | kept) >> UInt64(LicenceDuties.greatestCount) == 0, "there are at most \(LicenceDuties.greatestCount) duties")
            self.passed = passed
            self.kept = kept
        }
    }

    private let rows: [String: Row]
    /// The duties that also reach what was trained on outputs, which is a child by distillation; all others reach everything but that.
    let throughOutputs: UInt64

    /// Keeps a table.
    ///
    /// - Parameters:
    ///   - rows: What each licence does, by its id and other names, lower case.
    ///   - throughOutputs: The duties that pass a distillation.
    public init(rows: [String: Row], throughOutputs: UInt64) {
        self.rows = rows
        self.throughOutputs = throughOutputs
    }

    /// What a licence does; one that is not known passes nothing on and drops nothing: nothing is guessed.
    subscript(license: String) -> Row {
        rows[foldedName(license)] ?? Self.unknown
    }

    static let unknown = Row(passed: 0, kept: 1 << UInt64(greatestCount) - 1)
}
