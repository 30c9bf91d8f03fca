internal import Lineage

/// Notes where GGUF headers name other parents than stronger documents of the repository do.
enum HeaderContradictions {
    /// Adds the findings, each parent once, with the first file that names it.
    static func note(in drafts: inout [DocumentDraft]) {
        let strength = EvidenceKind.ggufHeader.strength
        let stronger = Set(drafts.lazy.flatMap(\.statements).filter { $0.evidence.kind.strength > strength }.map(\.parent))
        guard !stronger.isEmpty else { return }
        let names = stronger.map(\.written).sorted().prefix(3).joined(separator: ", ")
        var seen: Set<ModelID> = []
        for place in drafts.indices where drafts[place].kind == .ggufFile {
            for statement in drafts[place].statements where !stronger.contains(statement.parent) && seen.insert(statement.parent).inserted {
                let field = statement.evidence.field
                if field.hasPrefix("general.base_model.") {
                    drafts[place].note(.baseModelOfParent, "\(field) names \(statement.parent.written), the repository \(names)")
                } else {
                    drafts[place].note(.parentContradiction, "\(field) names \(statement.parent.written), the repository \(names)")
                }
            }
        }
    }
}
