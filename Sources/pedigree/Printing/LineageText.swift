import Lineage
import Registry
import Service

/// Lists and trees as text.
enum LineageText {
    /// A page of descendants or ancestors.
    static func list(_ page: ListBody<LineageItem>, of one: String, _ many: String) -> String {
        let subject = page.resolved.map(subject) ?? ""
        guard !page.items.isEmpty else { return "\(subject): no \(many) found." }
        var table = TextTable(["MODEL", "RELATION", "DEPTH", "WEIGHTS", "QUANTIZATION", "LICENSE", "CREATED"], numeric: [2, 3])
        for item in page.items {
            let model = item.match.model
            table.add([
                model.id.written + mark(model), item.match.relations.map(\.word).joined(separator: ","), String(item.match.depth),
                Written.weights(model.parameters), model.quantization ?? "", model.license ?? "", Written.date(model.created),
            ])
        }
        let more = page.next.map { "\n… next: --cursor \($0)" } ?? ""
        return "\(subject): \(Written.number(page.total, one, many))\n\n\(table.text)\(more)"
    }

    /// What was asked about.
    static func subject(_ resolved: ResolvedName) -> String {
        resolved.kind == .family ? "\(resolved.name), a family of \(Written.number(resolved.members.count, "model", "models"))" : resolved.name
    }

    /// Models found by name.
    static func search(_ page: ListBody<SearchItem>) -> String {
        guard !page.items.isEmpty else { return "Nothing has a name like that." }
        var table = TextTable(["MODEL", "FAMILY", "WEIGHTS", "QUANTIZATION", "LICENSE"], numeric: [2])
        for item in page.items {
            let model = item.match.model
            let alias = item.match.alias.map { " (also \($0))" } ?? ""
            table.add([
                model.id.written + mark(model) + alias, model.family ?? "", Written.weights(model.parameters), model.quantization ?? "",
                model.license ?? "",
            ])
        }
        return table.text + "\n\n" + Written.number(page.total, "match", "matches") + (page.next.map { ", next: --cursor \($0)" } ?? "")
    }

    /// A tree.
    static func tree(_ page: ListBody<TreeItem>) -> String {
        guard !page.items.isEmpty else { return "Nothing to show." }
        var lines: [String] = []
        for item in page.items { add(item.node, first: "", rest: "", to: &lines) }
        return lines.joined(separator: "\n")
    }

    private static func add(_ node: TreeNode, first: String, rest: String, to lines: inout [String]) {
        lines.append(first + label(node))
        let hidden = node.isRepeated ? 0 : (node.childCount ?? 0) - node.children.count
        for (index, child) in node.children.enumerated() {
            let isLast = index == node.children.count - 1 && hidden <= 0
            add(child, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), to: &lines)
        }
        guard hidden > 0 else { return }
        let below = node.descendants.map { ", \(Written.number($0.total, "descendant", "descendants")) in all" } ?? ""
        lines.append("\(rest)└─ … \(Written.number(hidden, "more child", "more children"))\(below)")
    }

    private static func label(_ node: TreeNode) -> String {
        let model = node.model
        let facts = [node.relation?.word, model.quantization, model.parameters.map { Written.weights($0) }, model.license].compactMap(\.self)
        let detail = facts.isEmpty ? "" : "  (\(facts.joined(separator: ", ")))"
        return model.id.written + mark(model) + (node.isInferred ? " [inferred]" : "") + detail + (node.isRepeated ? "  ↑ shown above" : "")
    }

    /// What tells a model that is not known from others.
    static func mark(_ model: ModelSummary) -> String {
        model.status == .known ? "" : " [\(model.status.rawValue)]"
    }
}
