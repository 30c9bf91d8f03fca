package import Intake
import Lineage
import Registry

/// Looks at what the Hub said that something happened to.
///
/// An event is a reason to look, not something to believe: what the Hub answers at that moment is stored. So an event may come late, twice, in
/// another order, or from somebody who sends an old one again.
public struct HubEventHandler: JobHandler {
    /// See ``JobHandler``.
    public var kind: String { HubEvent.jobKind }

    private let models: any HubModels

    /// Looks with this.
    public init(models: any HubModels) {
        self.models = models
    }

    /// Looks at one model.
    public func run(_ job: JobRun) async throws {
        guard let event = HubEvent(payload: job.job.payload) else {
            throw JobRefusal("The payload is not {name, event, repository_id?, revision?, moved_to?}.")
        }
        try await look(at: event)
    }

    /// Looks where an event says. After a move the new name is looked at first, so that the repository that is known by the old one is found there; then the old
    /// one, which leads there, or is another repository's by now.
    package func look(at event: HubEvent) async throws {
        if let newName = event.newName { try await models.refresh(newName, revision: event.revision) }
        try await models.refresh(event.name, revision: event.newName == nil ? event.revision : nil)
    }
}
