import Lineage
import Registry
import Service

/// Families as text.
enum FamilyText {
    /// The fewest members of a line that the text shows; JSON lists all.
    private static let shownMembers = 3
    /// How many sizes and publishers a row names.
    private static let shownWords = 8

    /// Families, largest first, each below the one that holds it.
    static func list(_ page: ListBody<FamilyItem>) -> String {
        guard !page.items.isEmpty else { return "No families yet: ingest models first." }
        let below = Dictionary(grouping: page.items) { $0.family.parentKey ?? "" }
        let keys = Set(page.items.map(\.family.key))
        let outermost = page.items.filter { $0.family.parentKey.map { !keys.contains($0) } ?? true }
        let large = outermost.filter { $0.family.members >= shownMembers }
        let shown = large.isEmpty ? outermost : large
        var table = TextTable(["FAMILY", "MODELS", "SIZES", "BY"], numeric: [1])
        func add(_ items: [FamilyItem], indent: String) {
            for item in items {
                table.add([
                    indent + item.family.name, Written.count(item.family.members), some(SizeOrder.sorted(item.family.sizes)),
                    some(item.family.organisations),
                ])
                add((below[item.family.key] ?? []).sorted { $0.family.key < $1.family.key }, indent: indent + "  ")
            }
        }
        add(shown.sorted { ($1.family.members, $0.family.key) < ($0.family.members, $1.family.key) }, indent: "")
        let hidden = outermost.count - shown.count
        let more = hidden > 0 ? "\n\n… and \(Written.number(hidden, "line", "lines")) of fewer models; --json lists all." : ""
        return table.text + more
    }

    private static func some(_ words: [String]) -> String {
        let rest = words.count - shownWords
        return words.prefix(shownWords).joined(separator: " ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// One family.
    static func family(_ body: FamilyBody) -> String {
        var lines = ["\(body.item.family.name), \(Written.number(body.members.count, "model", "models"))"]
        if let parent = body.item.parent { lines.append("Part of:      \(parent)") }
        if !body.children.isEmpty { lines.append("Holds:        \(body.children.map(\.family.name).joined(separator: ", "))") }
        lines.append("Descendants:  \(Written.total(body.descendants))")
        var table = TextTable(["MODEL", "RELEASE", "SIZE", "VARIANT", "WEIGHTS"], numeric: [4])
        for member in body.members {
            table.add([member.id.written, member.path.last ?? "", member.size ?? "", member.variant ?? "", Written.weights(member.parameters)])
        }
        return (lines + ["", table.text]).joined(separator: "\n")
    }
}
