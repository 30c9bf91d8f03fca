import Lineage
import Service

/// A check as text.
enum CheckText {
    /// A line a model, and what was found in a sentence below.
    static func answer(_ body: ResolutionBody) -> String {
        var table = TextTable(["MODEL", "STATUS", "LICENCE", "ROOT", "PATH", "NEWER", "DRIFT"])
        for item in body.items {
            table.add([
                item.asked.name + (item.asked.revision.map { "@" + $0 } ?? ""), item.model?.status.rawValue ?? "unknown", item.model?.license ?? "",
                root(item), item.path.map { $0.relation + ($0.inferred ? " [inferred]" : "") }.joined(separator: " › "), item.newerVersion ?? "",
                item.drift.map(words).joined(separator: "; "),
            ])
        }
        return table.text + "\n\n" + summary(body)
    }

    private static func root(_ item: ResolvedModel) -> String {
        guard let root = item.root, root.id != item.model?.id else { return item.model == nil ? "" : "itself" }
        return root.id.written + (item.rootCount > 1 ? " and \(item.rootCount - 1) more" : "")
    }

    private static func words(_ drift: ResolvedModel.Drift) -> String {
        switch drift {
        case .renamed(_, let to): "renamed to \(to)"
        case .revision(let pinned, let read): "pinned at \(short(pinned)), read at \(short(read))"
        case .license(let ofRoot, let own): "licence \(own) instead of the root's \(ofRoot)"
        }
    }

    private static func short(_ revision: String) -> String { revision.count > 12 ? revision.prefix(12) + "…" : revision }

    private static func summary(_ body: ResolutionBody) -> String {
        let counts = [
            (body.unknown, "unknown"), (body.items.count(where: \.isAway), "gone or gated"), (body.items.count { !$0.drift.isEmpty }, "drifted"),
            (body.items.count { $0.newerVersion != nil }, "with a newer version"),
        ]
        let found = counts.filter { $0.0 > 0 }.map { "\(Written.count($0.0)) \($0.1)" }
        return Written.number(body.items.count, "model", "models") + ": " + (found.isEmpty ? "nothing to mend" : found.joined(separator: ", ")) + "."
    }
}
