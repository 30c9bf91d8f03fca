import Synchronization

extension FakeHub {
    /// Makes a change; requests that come after the call see it. Where there is a webhook, the call returns after it was told.
    ///
    /// - Returns: The statuses that the webhook answered with, one for each event; `nil` for an answer that did not come.
    /// - Throws: ``ChangeRefusal``.
    @discardableResult public func apply(_ change: HubChange) async throws(ChangeRefusal) -> [UInt?] {
        let now = settings.clock.now()
        // The lock's closure would widen the type of the error.
        let events = try state.withLock { state in Result { () throws(ChangeRefusal) in try state.catalogue.apply(change, now: now) } }.get()
        guard let messenger else { return [] }
        var statuses: [UInt?] = []
        for event in events {
            let status = await messenger.tell(event, endpoint: endpoint)
            statuses.append(status)
            state.withLock { state in
                if let status, (200..<300).contains(status) { state.ledger.webhooksTaken += 1 } else { state.ledger.webhooksFailed += 1 }
            }
        }
        return statuses
    }

    /// The name of the commit at the head of `main`; `nil` where no repository has the name.
    public func head(of id: String) -> String? {
        state.withLock { state in state.catalogue.index(of: id).map { state.catalogue.record($0).head.sha } }
    }

    /// The files at the head of `main`; none where no repository has the name.
    public func files(of id: String) -> [RepositoryFile] {
        state.withLock { state in state.catalogue.index(of: id).map { state.catalogue.record($0).head.content.files } ?? [] }
    }
}
