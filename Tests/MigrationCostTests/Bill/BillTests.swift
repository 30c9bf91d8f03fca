import Foundation
import MigrationCost
import Testing

@Suite struct BillTests {
    @Test(arguments: [BillCase.llama3, BillCase.qwen, BillCase.large])
    func `moving a model to itself costs nothing, whatever is in use`(model: CostedModel) {
        var question = BillCase.question(from: model, to: model)
        for traffic in [nil, 1e3, 1e9] {
            question.workload.outputTokensPerDay = traffic
            let bill = Bill(question)
            #expect(bill.totals.move == .zero, "\(model.id)")
            #expect(bill.totals.once == .zero && bill.totals.monthlyChange == .zero)
            #expect(bill.totals.breakEvenMonths == 0)
        }
    }

    @Test func `identical weights under another name cost nothing either`() {
        var (from, to) = (BillCase.llama3, BillCase.llama3)
        (to.id, to.node) = ("mirror/llama", nil)
        from.weightDigest = String(repeating: "a", count: 64)
        to.weightDigest = from.weightDigest
        #expect(Bill(BillCase.question(from: from, to: to)).totals.move == .zero)
    }

    @Test func `totals are the sums of their items and ranges hold what is likely`() {
        let bill = Bill(BillCase.question())
        #expect(bill.items.count > 10)
        let once = bill.items.filter { $0.timing == .once }
        #expect(Self.near(bill.totals.once.low, once.map(\.amount.low)) && Self.near(bill.totals.once.likely, once.map(\.amount.likely)))
        #expect(Self.near(bill.totals.once.high, once.map(\.amount.high)))
        let monthly = bill.items.filter { $0.timing == .monthly }
        #expect(Self.near(bill.totals.monthlyChange.likely, monthly.map(\.amount.likely)))
        for item in bill.items {
            #expect(item.amount.low <= item.amount.likely && item.amount.likely <= item.amount.high, "\(item.id)")
            #expect(item.amount.likely.value.isFinite && item.amount.high.value.isFinite, "\(item.id)")
            #expect(!item.formula.isEmpty && !item.citation.isEmpty, "\(item.id)")
            if let before = item.before, let after = item.after {
                #expect(abs((after - before).value - item.amount.likely.value) <= 1e-9 * max(1, after.value), "\(item.id)")
            }
        }
        #expect(Set(bill.items.map(\.id)).count == bill.items.count)
    }

    private static func near(_ sum: Dollars, _ parts: [Dollars]) -> Bool {
        abs(parts.reduce(0) { $0 + $1.value } - sum.value) <= 1e-9 * max(1, abs(sum.value))
    }

    @Test func `the same question gives the same answer`() {
        let (one, other) = (Bill(BillCase.question()), Bill(BillCase.question()))
        #expect(one.totals == other.totals)
        #expect(one.items.map(\.amount) == other.items.map(\.amount) && one.movers == other.movers)
        #expect(one.notes == other.notes)
    }

    @Test func `every input moves the total as the bill states, and no other does`() throws {
        let question = BillCase.question()
        let draft = BillDraft.made(question)
        let bill = Bill(question)
        let stated = Dictionary(bill.movers.map { ($0.input, $0.changeForTenPercentMore.value) }, uniquingKeysWith: { $1 })
        let base = draft.total(draft.inputs)
        var moving = 0
        for input in draft.inputs.all {
            let place = try #require(draft.inputs.place(of: input.name))
            var inputs = draft.inputs
            inputs[place].value.likely = input.value.likely == 0 ? 0.1 : input.value.likely * 1.1
            let change = draft.total(inputs) - base
            let tolerance = 1e-9 * abs(base)
            #expect(
                abs(change - (stated[input.name] ?? 0)) <= tolerance, "\(input.name): \(change) against \(String(describing: stated[input.name]))")
            if abs(change) > tolerance { moving += 1 }
            // What moves the total moves an item that names it.
            if abs(change) > tolerance, input.name != "months" {
                #expect(bill.items.contains { $0.movers.contains { $0.input == input.name } }, "\(input.name)")
            }
        }
        #expect(moving >= 15)
    }

    @Test(arguments: [(BillCase.llama3, BillCase.qwen), (BillCase.large, BillCase.llama31), (BillCase.qwen, BillCase.large)])
    func `more traffic never makes what is spent less`(from: CostedModel, to: CostedModel) {
        for (input, output) in [(1.0, 2.0), (2, 1), (2, 2), (1, 50), (50, 1)] {
            var question = BillCase.question(from: from, to: to)
            var last = 0.0
            for step in 0..<6 {
                question.workload.inputTokensPerDay = 1e6 * pow(input, Double(step))
                question.workload.outputTokensPerDay = 1e5 * pow(output, Double(step))
                let bill = Bill(question)
                #expect(bill.totals.spending.value >= last * (1 - 1e-12), "\(from.id) to \(to.id), \(step)")
                last = bill.totals.spending.value
            }
        }
    }

    @Test func `a range that is narrowed narrows the total, and what was assumed is asked for`() {
        var question = BillCase.question()
        let wide = Bill(question)
        #expect(wide.questions.contains { $0.input == "evaluation_tokens" } && wide.questions.contains { $0.input == "applications" })
        #expect(wide.notes.contains { $0.kind == .assumption })
        question.workshop.efforts = ["regression_set": .given(24), "chat_template": .given(4)]
        let narrow = Bill(question)
        #expect((narrow.totals.once.high - narrow.totals.once.low) < (wide.totals.once.high - wide.totals.once.low))
        #expect(narrow.totals.once.likely == wide.totals.once.likely)
        for question in wide.questions where question.input != "sample" { #expect(wide.inputs.contains { $0.name == question.input }) }
    }

    @Test func `an adapter that carries over is evaluated and not trained`() {
        var question = BillCase.question()
        question.forks = [question.forks[0]]
        let made = Bill(question)
        question.forks[0].outcome = .carriesOver
        let kept = Bill(question)
        #expect(made.items.contains { $0.id == "forks[0].train" } && !kept.items.contains { $0.id == "forks[0].train" })
        #expect(kept.items.contains { $0.id == "forks[0].evaluate" })
        #expect(kept.totals.once.likely < made.totals.once.likely)
    }

    @Test func `what cannot be known is told and not invented`() {
        var nameless = CostedModel(id: "org/unknown", work: .generation)
        let unknown = Bill(BillCase.question(to: nameless))
        #expect(!unknown.items.contains { $0.id == "serving" })
        #expect(unknown.notes.contains { $0.kind == .unpriced && $0.text.contains("org/unknown") })
        nameless.parameters = 8_000_000_000
        let sized = Bill(BillCase.question(to: nameless))
        #expect(sized.items.contains { $0.id == "serving" })
        #expect(sized.notes.contains { $0.kind == .assumption && $0.text.contains("dimensions") })
    }
}
