import Foundation
import Intake
import Lineage

/// The body of a webhook of the Hub, version 3: `{event: {action, scope}, repo: {type, name, id, headSha, …}, movedTo?, updatedRefs?, …}`.
///
/// Read is what says which model to look at; fields that come later to the format are passed over.
struct WebhookBody: Decodable {
    /// What an event asks for.
    enum Reading: Equatable {
        /// To look at a model.
        case event(HubEvent)
        /// Nothing, for the reason of this sentence.
        case ignored(String)
    }

    private struct Event: Decodable {
        let action: String
        let scope: String
    }

    private struct Repository: Decodable {
        let type: String
        let name: String
        let id: String?
        let headSha: String?
        /// The name of the same in `huggingface_hub`'s own class for the body.
        let headShaOfTheClient: String?

        private enum CodingKeys: String, CodingKey {
            case type, name, id, headSha, headShaOfTheClient = "head_sha"
        }
    }

    private struct Movement: Decodable { let name: String }
    private struct Reference: Decodable { let ref: String }

    private let event: Event
    private let repo: Repository
    private let movedTo: Movement?
    private let updatedRefs: [Reference]?

    /// Reads a body's bytes.
    ///
    /// - Throws: ``Problem``: `bad_body` when it is not JSON, `bad_field` that names what is wrong.
    static func reading(json: Data) throws(Problem) -> Reading {
        try RequestBody.decode(WebhookBody.self, from: json).reading()
    }

    private func reading() throws(Problem) -> Reading {
        let shown = boundedText(event.scope, maximumByteCount: 40)
        guard repo.type == "model" else {
            return .ignored("The event is about a \(boundedText(repo.type, maximumByteCount: 40)); only models have lineage here.")
        }
        // A scope that is not known yet is part of the broader one (the Hub's documentation, "Webhooks").
        guard event.scope == "repo" || event.scope.hasPrefix("repo.") else {
            return .ignored("The event is about '\(shown)', not the repository.")
        }
        guard let action = HubEvent.Action(rawValue: event.action) else {
            let known = HubEvent.Action.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.badField, "'event.action' is one of \(known).", field: "event.action")
        }
        let name = try Self.name(repo.name, field: "repo.name")
        if let id = repo.id, !HubEvent.isRepositoryID(id) {
            throw Problem(
                .badField, "'repo.id' has 1 to \(HubEvent.maximumRepositoryIDByteCount) letters and digits.", field: "repo.id")
        }
        let head = repo.headSha ?? repo.headShaOfTheClient
        let revision = head.flatMap { Revision($0) }
        guard (head == nil) == (revision == nil) else { throw Problem(.badField, "'repo.headSha' is no revision.", field: "repo.headSha") }
        // What happened to a part of the repository changed the repository: who deletes a part does not delete it.
        guard event.scope == "repo", action != .update else {
            guard changesTheModel else { return .ignored("No branch that is read here was changed.") }
            return .event(HubEvent(.update, of: name, repositoryID: repo.id, revision: revision))
        }
        return .event(
            HubEvent(action, of: name, repositoryID: repo.id, revision: revision, newName: action == .move ? try newName(than: name) : nil))
    }

    private func newName(than name: ModelID) throws(Problem) -> ModelID {
        guard let movedTo else { throw Problem(.badField, "'movedTo' is missing: a move leads to another name.", field: "movedTo") }
        return try Self.name(movedTo.name, field: "movedTo.name")
    }

    /// False when the event lists branches and the default one, which on the Hub is always `main`, is not among them: pull requests.
    private var changesTheModel: Bool {
        guard let updatedRefs, !updatedRefs.isEmpty else { return true }
        return updatedRefs.contains { $0.ref == "refs/heads/main" }
    }

    private static func name(_ text: String, field: String) throws(Problem) -> ModelID {
        do {
            return try ModelID(text)
        } catch {
            throw Problem(.badField, "'\(field)' cannot be used: \(error).", field: field)
        }
    }
}
