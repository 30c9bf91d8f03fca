public import Inference
public import Lineage
import Registry

extension Intake {
    /// Who submits inferences.
    static let inferenceSubmitter = "inference"

    /// What became of the inference about one model.
    public enum InferenceEffect: String, Sendable {
        /// A parent was found that was not known before, or another one.
        case found
        /// A parent that was found before no longer is, or somebody states one now.
        case withdrawn
        /// Candidates were compared, and none is certain enough.
        case abstained
        /// Nothing is different.
        case same
    }

    /// Infers the parent of a model that states none, and files what is found as a document of its own.
    ///
    /// The inference of a model whose documents state a parent is withdrawn, and that of one that is only mentioned never made.
    ///
    /// - Parameters:
    ///   - id: The model.
    ///   - finding: What looks candidates up, shared by a batch.
    /// - Throws: As ``take(_:of:submitter:isWholeRepository:)``.
    public func infer(_ id: ModelID, with finding: ParentFinding) async throws -> InferenceEffect {
        guard let model = try await store.model(named: id), !model.isMentioned, let detail = try await store.detail(of: model.node) else {
            return .same
        }
        let held = detail.parents.first { $0.kind == .inferred }
        let holdsDocument = detail.documents.contains { DocumentPath.isInference($0.path) }
        let isStated = detail.parents.contains { $0.kind != .inferred && $0.standing != .selfParent }
        guard !isStated else { return holdsDocument ? try await withdrawInference(of: model.id, wasFound: held != nil) : .same }
        let (child, candidates) = try await finding.child(model.id, facts: detail.record.facts, node: model.node)
        let verdict = ParentInference.verdict(on: child, among: candidates)
        guard let text = InferenceText(verdict, of: child) else {
            return holdsDocument ? try await withdrawInference(of: model.id, wasFound: held != nil) : .same
        }
        let document = IncomingDocument(path: DocumentPath.inference, bytes: text.bytes, origin: Self.inferenceSubmitter)
        let outcome = try await file(of: model.id, submitter: Self.inferenceSubmitter) { _ in [document] }
        guard outcome.effect != .same else { return .same }
        guard let parent = verdict.answer else { return held == nil ? .abstained : .withdrawn }
        return held?.parent == parent.candidate.node ? .same : .found
    }

    private func withdrawInference(of id: ModelID, wasFound: Bool) async throws -> InferenceEffect {
        let outcome = try await file(of: id, submitter: Self.inferenceSubmitter, withdrawing: [DocumentPath.inference]) { _ in [] }
        return outcome.effect == .same || !wasFound ? .same : .withdrawn
    }

    /// The kept inference about a model, or nil where there is none.
    public func inference(of id: ModelID) async throws -> InferenceText? {
        let live = try await store.liveDocuments(of: id)
        let kept = try await documents(live.documents.filter { DocumentPath.isInference($0.path) }, of: live)
        return kept.first.flatMap { InferenceText(bytes: $0.bytes) }
    }
}
