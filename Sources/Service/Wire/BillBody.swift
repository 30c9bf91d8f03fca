package import Lineage
package import MigrationCost

/// What a move costs, as JSON: `from`, `to`, `items`, `totals`, `inputs`, `movers`, `forks`, `licenses`, `serving`, what was `assumed`, is
/// `unpriced`, stands in the way (`obstacles`), changes without a price (`effects`), and what is `asked` for a narrower answer.
///
/// Amounts are in US dollars; each has `low`, `likely` and `high`, between which nine of ten cases lie.
public struct BillBody: Encodable, Sendable {
    package let bill: Bill
    /// What `to` means where it is a family.
    package let resolved: ResolvedName?
    /// Other members of that family, best first.
    package let alternatives: [String]
    /// For forks without a counterpart the nearest fork of the same kind, by the fork's id.
    package let nearest: [String: String]
    package let index: LineageIndex
    package let version: String

    /// Writes the bill.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(CostedModelItem(model: bill.from), forKey: .from)
        try values.encode(CostedModelItem(model: bill.to), forKey: .to)
        if let resolved {
            try values.encode(ResolvedBody(resolved: resolved), forKey: .resolved)
            try values.encode(alternatives, forKey: .alternatives)
        }
        try values.encode(bill.items.map { BillItemBody(item: $0) }, forKey: .items)
        try values.encode(BillTotalsBody(totals: bill.totals), forKey: .totals)
        try values.encode(bill.inputs.map { BillInputBody(input: $0) }, forKey: .inputs)
        try values.encode(bill.movers.map { MoverBody(mover: $0) }, forKey: .movers)
        try values.encode(bill.forks.map { ForkBody(fork: $0, nearest: nearest[$0.model.id], index: index) }, forKey: .forks)
        try values.encode(bill.licences.map { LicenceChangeBody(change: $0, index: index) }, forKey: .licenses)
        try values.encode(
            ["before": bill.servings.before.map { ServingItem(serving: $0) }, "after": bill.servings.after.map { ServingItem(serving: $0) }],
            forKey: .serving)
        try values.encode(texts(.assumption), forKey: .assumed)
        try values.encode(texts(.unpriced), forKey: .unpriced)
        try values.encode(texts(.obstacle), forKey: .obstacles)
        try values.encode(texts(.effect), forKey: .effects)
        try values.encode(bill.questions.map { AskedBody(question: $0) }, forKey: .asked)
        try values.encode("USD", forKey: .currency)
        try values.encode(version, forKey: .version)
    }

    package func texts(_ kind: BillNote.Kind) -> [String] { bill.notes.filter { $0.kind == kind }.map(\.text) }

    private enum CodingKeys: String, CodingKey {
        case from, to, resolved, alternatives, items, totals, inputs, movers, forks, licenses, serving, assumed, unpriced, obstacles, effects, asked
        case currency, version
    }
}
