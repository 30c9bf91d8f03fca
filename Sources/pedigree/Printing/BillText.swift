import MigrationCost
import Service

/// What a move costs, as text.
enum BillText {
    /// The widest line of words.
    private static let width = 110

    static func text(_ body: BillBody, showsInputs: Bool) -> String {
        let bill = body.bill
        var lines = ["Moving from \(bill.from.id) to \(bill.to.id)"]
        if let family = body.resolved, !body.alternatives.isEmpty {
            lines.append("(of the family \(family.name); also: \(body.alternatives.prefix(3).joined(separator: ", ")))")
        }
        lines += obstacles(body)
        lines += items(bill) + totals(bill.totals)
        if let licences = bill.licences { lines += self.licences(licences) }
        lines += list("What changes without a price", body.texts(.effect))
        lines += list("Not priced", body.texts(.unpriced))
        lines += list("Assumed", body.texts(.assumption))
        lines += asked(bill)
        if showsInputs { lines += inputs(bill) }
        return lines.joined(separator: "\n")
    }

    private static func obstacles(_ body: BillBody) -> [String] {
        list("In the way", body.texts(.obstacle) + (body.bill.licences?.conflicts ?? []).map { "\($0.licence.id): \($0.duty.text)" })
    }

    private static func items(_ bill: Bill) -> [String] {
        guard !bill.items.isEmpty else { return ["", "Nothing is to be paid."] }
        var table = TextTable(["item", "low", "likely", "high", "moves most with"], numeric: [1, 2, 3])
        for item in bill.items {
            let title = item.timing == .monthly ? "\(item.title), change a month" : item.title
            table.add([title] + dollars(item.amount) + [item.movers.prefix(2).map(\.input).joined(separator: ", ")])
        }
        return ["", table.text]
    }

    private static func totals(_ totals: BillTotals) -> [String] {
        var table = TextTable(["", "low", "likely", "high"], numeric: [1, 2, 3])
        table.add(["once"] + dollars(totals.once))
        table.add(["a month before", "", dollars(totals.monthlyBefore), ""])
        table.add(["a month after", "", dollars(totals.monthlyAfter), ""])
        table.add(["the move over \(Int(totals.months)) months"] + dollars(totals.move))
        let end =
            switch totals.breakEvenMonths {
            case .none: "It does not pay for itself by what serving costs."
            case .some(0): "Nothing has to be paid back."
            case .some(let months): "It has paid for itself after \(Self.months(months))."
            }
        return ["", table.text, "", end]
    }

    private static func months(_ number: Double) -> String {
        number < 0.1 ? "less than three days" : number >= 1_000 ? "more than 80 years" : "\((number * 10).rounded() / 10) months"
    }

    private static func licences(_ change: LicenceChange) -> [String] {
        let begins = change.begins.filter { $0.holds != false }.map { "begins (\($0.licences.joined(separator: ", "))): \($0.duty.text)" }
        let ends = change.ends.map { "ends (\($0.licences.joined(separator: ", "))): \($0.duty.text)" }
        let unknown = change.gaps.isEmpty ? [] : ["not known: the duties of \(change.gaps.prefix(3).map(\.model.name).joined(separator: ", "))"]
        return list("Duties of licences", begins + ends + unknown)
    }

    private static func asked(_ bill: Bill) -> [String] {
        let lines = bill.questions.prefix(6).map { question in
            "\(question.input): \(question.text)"
                + (question.shareOfRange.map { $0 >= 0.01 ? " (\(Int(($0 * 100).rounded())) % of the range)" : "" } ?? "")
        }
        return list("Tell for a narrower answer", lines)
    }

    private static func inputs(_ bill: Bill) -> [String] {
        var table = TextTable(["input", "low", "likely", "high", "unit", "origin"], numeric: [1, 2, 3])
        for input in bill.inputs {
            table.add([
                input.name, number(input.value.low), number(input.value.likely), number(input.value.high), input.unit, input.value.origin.rawValue,
            ])
        }
        return ["", "Inputs", table.text]
    }

    private static func list(_ title: String, _ lines: [String]) -> [String] {
        guard !lines.isEmpty else { return [] }
        return ["", title]
            + lines.flatMap { line in
                line.wrapped(to: width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
            }
    }

    private static func dollars<Unit>(_ amount: Estimate<Unit>) -> [String] {
        [amount.low.value, amount.likely.value, amount.high.value].map(dollars)
    }

    private static func dollars(_ amount: Dollars) -> String { dollars(amount.value) }

    private static func dollars(_ amount: Double) -> String {
        let sign = amount < 0 ? "-" : ""
        let size = amount.magnitude
        return size == 0 ? "$0" : size < 10 ? "\(sign)$\((size * 100).rounded() / 100)" : "\(sign)$\(Written.rounded(size))"
    }

    private static func number(_ value: Double) -> String {
        value.magnitude >= 10_000 ? Written.rounded(value) : "\((value * 1_000).rounded() / 1_000)"
    }
}
