import Inference
public import Lineage
import ModelCards
import Registry

extension Intake {
    /// The patch that would make the believed parents of a model declared.
    ///
    /// - Throws: ``CardSuggestion/Refusal`` where there is nothing to suggest, ``NameError/unknown(_:)`` when no model has the name, and
    ///   ``PostgresError``.
    public func suggestion(for id: ModelID) async throws -> CardSuggestion {
        guard let model = try await store.model(named: id), let detail = try await store.detail(of: model.node) else { throw NameError.unknown(id) }
        let parents = Self.believed(detail.parents)
        let declared = Set(detail.parents.filter { $0.kind == .frontMatter }.map(\.parentID))
        guard !parents.isEmpty else { throw CardSuggestion.Refusal.noParent(why: try await inference(of: model.id)?.abstained) }
        guard !parents.allSatisfy({ declared.contains($0.id) }) else { throw CardSuggestion.Refusal.declared(parents.map(\.id)) }
        let live = try await store.liveDocuments(of: model.id)
        let card = live.documents.filter { foldedName($0.path) == "readme.md" }.min { $0.path < $1.path }
        let bytes = try await documents(card.map { [$0] } ?? [], of: live).first?.bytes
        let path = card?.path ?? "README.md"
        let relations = Set(parents.map(\.relation))
        do {
            let edited = try CardEdit.declaring(
                parents.map(\.id), relation: relations.count == 1 ? relations.first : nil, in: bytes ?? [], of: model.id)
            return CardSuggestion(
                child: model.id, parents: parents, path: path, isNew: bytes == nil,
                patch: UnifiedDiff.text(path: path, before: bytes, after: edited))
        } catch {
            throw CardSuggestion.Refusal.unusualCard(path: path, reason: error.description)
        }
    }

    private static func believed(_ claims: [StatedParent]) -> [CardSuggestion.Parent] {
        var seen: Set<NodeID> = []
        return claims.compactMap { claim in
            guard case .admitted(let relation, let confidence) = claim.standing, seen.insert(claim.parent).inserted else { return nil }
            let own = claims.filter { $0.parent == claim.parent }
            let strongest = own.max { $0.kind.strength < $1.kind.strength } ?? claim
            let isInferred = own.allSatisfy { $0.kind == .inferred }
            let place = "\(strongest.document)\(strongest.line.map { ":\($0)" } ?? "")"
            return CardSuggestion.Parent(
                id: claim.parentID, relation: relation, confidence: confidence, isInferred: isInferred,
                reason: isInferred ? strongest.text : "\(strongest.kind.word) in \(place): \(strongest.text)")
        }
    }
}
