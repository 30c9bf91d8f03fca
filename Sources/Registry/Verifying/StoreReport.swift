/// What a verification of the store found.
public struct StoreReport: Sendable {
    /// What was looked at, in one snapshot.
    public internal(set) var counts: RegistryCounts
    /// How many live documents were read again; those that another version of the reader read are not compared.
    public internal(set) var readDocuments = 0
    /// How many live documents another version of the reader read.
    public internal(set) var otherDocuments = 0
    /// The rules that were not checked, because what they are checked with is broken itself.
    public internal(set) var unchecked: Set<StoreRule> = []
    private var findings: [StoreRule: RuleFindings] = [:]

    /// Begins a report that found nothing.
    init(counts: RegistryCounts) {
        self.counts = counts
    }

    /// What breaks a rule.
    public subscript(rule: StoreRule) -> RuleFindings { findings[rule] ?? RuleFindings() }

    /// Whether every rule was checked and holds.
    public var isSound: Bool { findings.isEmpty && unchecked.isEmpty }

    /// Adds a finding.
    mutating func add(_ rule: StoreRule, _ line: String) {
        findings[rule, default: RuleFindings()].add(line)
    }

    /// Adds what a statement found.
    mutating func add(_ rule: StoreRule, _ found: RuleStatements.Findings) {
        guard found.count > 0 else { return }
        findings[rule, default: RuleFindings()].add(found)
    }
}
