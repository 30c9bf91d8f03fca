import Lineage
import MigrationCost
import Testing

@Suite struct LicenceChangeTests {
    private func model(_ license: String) -> Obligations {
        var lineage = DrawnLineage()
        lineage.add(1, "a/model", license)
        return lineage.obligations(of: 1)
    }

    private var wellKnown: IntendedUse {
        var use = IntendedUse()
        (use.isCommercial, use.monthlyUsers, use.yearlyRevenue) = (true, 1_000, 0)
        (use.distributesWeights, use.trainsOnOutputs, use.isInEuropeanUnion, use.isMultimodal) = (true, false, false, false)
        return use
    }

    @Test(arguments: LicenceRules.shipped.licences.map(\.id)) func `to stay where one is changes nothing`(license: String) {
        let change = LicenceChange(from: model(license), to: model(license), use: wellKnown)
        #expect(change.ends.isEmpty && change.begins.isEmpty && change.newLicences.isEmpty && change.lasting.isEmpty)
        #expect(change.stays.count == model(license).duties.count)
    }

    @Test func `duties end, begin and stay`() {
        let change = LicenceChange(from: model("llama3"), to: model("llama3.1"), use: wellKnown)
        #expect(change.ends.map(\.duty.id).contains("llama3-outputs"))
        #expect(change.begins.map(\.duty.id) == ["llama3.1-notice", "llama3.1-use-policy", "llama3.1-users", "llama-name", "built-with-llama"])
        #expect(change.stays.map(\.duty.id) == ["licence-copy"] && change.stays[0].licences == ["llama3.1"])
        #expect(change.newLicences == ["llama3.1"])
        #expect(change.begins.allSatisfy { $0.holds == true } && change.conflicts.isEmpty && change.questions.isEmpty)
    }

    @Test func `who passes nothing on need not keep duties of passing on`() {
        var use = wellKnown
        use.distributesWeights = false
        let change = LicenceChange(from: model("mit"), to: model("llama3.1"), use: use)
        #expect(change.begins.filter { $0.holds == true }.map(\.duty.id) == ["llama3.1-use-policy", "llama3.1-users"])
        use.distributesWeights = nil
        let asked = LicenceChange(from: model("mit"), to: model("llama3.1"), use: use)
        #expect(asked.questions.map(\.field) == [.distributesWeights])
        #expect(asked.begins.filter { $0.holds == nil }.map(\.duty.id) == ["llama3.1-notice", "llama-name", "built-with-llama"])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let license: String
        let change: @Sendable (inout IntendedUse) -> Void
        let conflicts: [String]

        init(_ license: String, _ conflicts: [String], _ change: @escaping @Sendable (inout IntendedUse) -> Void) {
            (self.license, self.conflicts, self.change) = (license, conflicts, change)
        }

        var testDescription: String { "\(license): \(conflicts)" }
    }

    @Test(arguments: [
        Case("cc-by-nc-4.0", ["non-commercial"]) { _ in }, Case("cc-by-nc-4.0", []) { $0.isCommercial = false },
        Case("mrl", ["non-commercial", "research-only"]) { _ in },
        Case("llama3.1", []) { $0.monthlyUsers = 700_000_000 }, Case("llama3.1", ["llama3.1-users"]) { $0.monthlyUsers = 700_000_001 },
        Case("qwen", ["qwen-users"]) { $0.monthlyUsers = 100_000_001 },
        Case("qwen", []) { ($0.monthlyUsers, $0.isCommercial) = (100_000_001, false) },
        Case("stabilityai-ai-community", ["stability-revenue"]) { $0.yearlyRevenue = 1_000_001 },
        Case("llama3.2", []) { $0.isInEuropeanUnion = true }, Case("llama3.2", []) { $0.isMultimodal = true },
        Case("llama3.2", ["llama3.2-territory"]) { ($0.isInEuropeanUnion, $0.isMultimodal) = (true, true) },
        Case("llama3", ["llama3-outputs"]) { $0.trainsOnOutputs = true }, Case("llama3.1", []) { $0.trainsOnOutputs = true },
        Case("yi-license", ["yi-registration"]) { _ in },
    ]) func `a use runs against a licence`(of test: Case) {
        var use = wellKnown
        test.change(&use)
        let change = LicenceChange(from: model("mit"), to: model(test.license), use: use)
        #expect(change.conflicts.map(\.duty.id) == test.conflicts && change.questions.isEmpty)
    }

    @Test(arguments: [
        ("cc-by-nc-4.0", [UseQuestion.Field.isCommercial, .distributesWeights]), ("llama3.1", [.monthlyUsers, .distributesWeights]),
        ("llama3.2", [.monthlyUsers, .isInEuropeanUnion, .isMultimodal, .distributesWeights]),
        ("llama3", [.monthlyUsers, .trainsOnOutputs, .distributesWeights]), ("cc0-1.0", []),
        ("stabilityai-ai-community", [.yearlyRevenue, .trainsOnOutputs, .distributesWeights]),
    ]) func `what is not known is asked`(license: String, fields: [UseQuestion.Field]) {
        let change = LicenceChange(from: model("mit"), to: model(license), use: IntendedUse())
        #expect(Set(change.questions.map(\.field)) == Set(fields) && change.conflicts.isEmpty)
        #expect(change.questions.allSatisfy { !$0.duties.isEmpty })
    }

    @Test func `what learned from outputs keeps the old licence's word on them`() {
        var use = wellKnown
        use.trainsOnOutputs = true
        let change = LicenceChange(from: model("llama3.1"), to: model("mit"), use: use)
        #expect(change.lasting.map(\.duty.id) == ["llama-name"])
        #expect(LicenceChange(from: model("llama3.1"), to: model("mit"), use: wellKnown).lasting.isEmpty)
    }

    @Test func `duties of ancestors count on both sides`() {
        let change = LicenceChange(
            from: DrawnLineage.pair("llama2", .finetune, "mit"), to: DrawnLineage.pair("cc-by-nc-4.0", .finetune, "mit"), use: wellKnown)
        #expect(change.ends.map(\.duty.id) == ["llama2-notice", "llama2-use-policy", "llama2-users", "llama2-outputs"])
        #expect(change.begins.map(\.duty.id) == ["cc-attribution", "state-changes", "non-commercial"])
        #expect(change.conflicts.map(\.duty.id) == ["non-commercial"] && change.newLicences == ["cc-by-nc-4.0"])
    }
}
