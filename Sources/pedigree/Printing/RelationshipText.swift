import Lineage
import Registry
import Service

/// Relationships as text.
enum RelationshipText {
    /// How two models are related.
    static func paths(_ body: RelationshipBody) -> String {
        let (from, to) = (body.from.written, body.to.written)
        let headline =
            switch body.relationship {
            case .same: "\(from) and \(to) are one model."
            case .ancestor: "\(from) was made from \(to):"
            case .descendant: "\(to) was made from \(from):"
            case .commonAncestor: "\(from) and \(to) were made from the same model:"
            case .unrelated: "\(from) and \(to) are not related, as far as this registry knows."
            }
        return ([headline] + body.items.map { "  " + line($0) }).joined(separator: "\n")
    }

    private static func line(_ item: PathItem) -> String {
        var text = item.models.first?.written ?? ""
        for (step, model) in zip(item.steps, item.models.dropFirst()) {
            let relation = "\(step.relation) of\(step.inferred ? " [inferred]" : "")"
            text += step.up ? " ─\(relation)→ \(model)" : " ←\(relation)─ \(model)"
        }
        return text
    }

    /// What models were all made from.
    static func commonAncestors(_ page: ListBody<CommonAncestorItem>) -> String {
        guard let first = page.items.first else { return "Nothing is above all of them, as far as this registry knows." }
        var table = TextTable(["MODEL"] + first.distances.map { "FROM \($0.id)" }, numeric: Set(1...max(1, first.distances.count)))
        for item in page.items {
            table.add([item.model.id.written + LineageText.mark(item.model)] + item.distances.map { String($0.distance) })
        }
        return table.text
    }
}
