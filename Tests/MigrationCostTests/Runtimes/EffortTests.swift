import Foundation
import MigrationCost
import Testing

@Suite struct EffortTests {
    @Test func `every kind of work has hours, a trigger and its evidence`() {
        #expect(EffortTable.shipped.efforts.map(\.kind) == EffortKind.allCases)
        for effort in EffortTable.shipped.efforts {
            #expect(effort.hours.low > .zero && !effort.trigger.isEmpty && !effort.citation.isEmpty, "\(effort.kind)")
        }
        #expect(EffortTable.shipped[.runtimeMissing].hours.likely == PersonHours(40))
        #expect(EffortTable.shipped.failingPromptShare.likely == 0.03)
    }

    @Test func `a range of hours is 90 percent of a log-normal`() {
        let deviation = EffortTable.logarithmicDeviation(of: Estimate(low: PersonHours(4), likely: PersonHours(8), high: PersonHours(16)))
        #expect(abs(deviation - log(4) / 3.29) < 1e-12)
        #expect(EffortTable.logarithmicDeviation(of: Estimate(exactly: PersonHours(2))) == 0)
    }
}
