import Lineage
import Testing

/// The probability that a claim of a kind is true.
struct ConfidenceTableTests {
    @Test func `a confidence lies between a half and the cap`() {
        for kind in EvidenceKind.allCases { #expect((0.5...ConfidenceTable.maximum).contains(ConfidenceTable.confidence(of: kind))) }
    }

    @Test func `a kind with too few measurements takes its prior`() {
        #expect(ConfidenceTable.confidence(of: .tag) == ConfidenceTable.prior(of: .tag))
        #expect(ConfidenceTable.confidence(of: .registration) == ConfidenceTable.prior(of: .registration))
        #expect(ConfidenceTable.confidence(of: .frontMatter) > ConfidenceTable.confidence(of: .adapterConfiguration))
    }

    @Test func `a confidence is the mean of the posterior`() {
        #expect(ConfidenceTable.Measurement(correct: 8, total: 8).confidence == 0.9)
        #expect(ConfidenceTable.Measurement(correct: 0, total: 0).confidence == 0.5)
        #expect(ConfidenceTable.Measurement(correct: 100_000, total: 100_000).confidence == ConfidenceTable.maximum)
    }
}
