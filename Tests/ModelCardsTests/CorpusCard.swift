import Foundation
import Lineage
import ModelCards

/// One labelled card with its files, its truth after corrections, and what was read.
struct CorpusCard {
    /// A parent that the card has.
    struct TrueParent {
        let id: ModelID
        let relation: Relation
        /// Whether front matter, adapter configuration or a merge configuration states it.
        let isInScope: Bool
        /// Whether only the body states it.
        var isFromBody = false
        /// Whether the reader of the card supplied the id for a name.
        var isInferred = false
    }

    let label: CorpusLabel
    let files: [RepositoryFile]
    let parents: [TrueParent]
    let claims: [Claim]
    let diagnostics: [Diagnostic]

    init(label: CorpusLabel, folder: URL, corrections: [CorpusCorrection], knowsName: Bool) throws {
        self.label = label
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        files = try names.map { RepositoryFile(path: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
        let child = knowsName ? label.id.flatMap { try? ModelID($0) } : nil
        let readings = RepositoryReader.read(files, of: child)
        claims = readings.flatMap(\.claims)
        diagnostics = readings.flatMap(\.diagnostics)
        let structured = StructuredText(files)
        var parents = label.truth.parents.compactMap { parent -> TrueParent? in
            guard let written = parent.id, let id = try? ModelID(written), let relation = Relation(word: parent.relation) else { return nil }
            return TrueParent(
                id: id, relation: relation, isInScope: structured.states(parent), isFromBody: parent.statedIn == "body",
                isInferred: parent.isInferred == true)
        }
        for correction in corrections where correction.dir == label.dir {
            let id = try ModelID(correction.id)
            let isInferred = parents.contains { $0.id == id && $0.isInferred }
            parents.removeAll { $0.id == id }
            guard correction.change != "remove", let relation = Relation(word: correction.relation) else { continue }
            let isFromBody = correction.field.hasPrefix("body")
            parents.append(
                TrueParent(id: id, relation: relation, isInScope: !isFromBody, isFromBody: isFromBody, isInferred: isInferred))
        }
        self.parents = parents
    }

    /// The claim that the resolver would believe for each parent: that of the strongest evidence.
    var strongest: [ModelID: Claim] {
        Dictionary(claims.map { ($0.parent, $0) }) { $0.evidence.kind.strength >= $1.evidence.kind.strength ? $0 : $1 }
    }
}
