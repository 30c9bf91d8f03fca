public import Intake
public import Lineage

/// Looks at models of a Hub one by one.
public struct HubRefresh: HubModels {
    /// A model could not be read for now.
    struct LeftForLater: Error, CustomStringConvertible {
        let description: String
    }

    private let intake: Intake
    private let hub: HubAccess
    private let limits: IngestionLimits

    /// Takes models to a registry.
    public init(intake: Intake, hub: HubAccess, limits: IngestionLimits = IngestionLimits()) {
        self.intake = intake
        self.hub = hub
        self.limits = limits
    }

    /// See ``HubModels``. What the Hub shows is what counts, also where it is another commit than was announced.
    public func refresh(_ name: ModelID, revision: Revision?) async throws {
        let receipts = HubReceipts()
        let result = try await HubModelReader(client: try hub.opened(), store: intake.store, receipts: receipts, limits: limits).read(named: name)
        if let left = result.left { throw LeftForLater(description: "\(left.name): \(left.reason)") }
        guard let item = result.item else { return }
        switch item.content {
        case .documents(let documents, of: let id, let isWholeRepository):
            _ = try await intake.take(documents, of: id, submitter: HubPlace.submitter, isWholeRepository: isWholeRepository)
            item.whenTaken()
        case .current: item.whenTaken()
        case .row, .dumped, .checkpoint, .refused, .brokenOff: break
        }
        try await receipts.settle(in: intake.store)
    }
}
