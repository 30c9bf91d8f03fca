import Logging

extension PostgresConnection {
    func connectIfNeeded() {
        guard handle == nil else { return }
        let now = MonotonicTime.now
        guard hasWork || (observer?.keepsLink() ?? false) else {
            linklessSince = nil
            return
        }
        if link.stage == .broken { return failWaiting(.connectionLost, reason: "Lost earlier in this lease.") }
        if !waiting.isEmpty { linklessSince = linklessSince ?? now }
        guard link.needed(at: now) else { return }
        let connector = connector
        DetachedThread.start(name: "pg-connect") {
            switch connector.connect() {
            case .success(let handle): self.submit(.connected(ConnectionHandover(handle)))
            case .failure(let failure): self.submit(.connectFailed(failure))
            }
        }
    }

    func connected(_ handover: ConnectionHandover) {
        guard link.connected(), let new = handover.take() else { return }
        handle = new
        linklessSince = nil
        lastConnectError = nil
        logger.debug("connected to PostgreSQL", metadata: ["connection": "\(name)", "process": "\(new.processID)"])
        observer?.linked()
    }

    func connectFailed(_ failure: Connector.Failure) {
        let now = MonotonicTime.now
        link.connectFailed(at: now, jitter: .random(in: 0..<1))
        switch failure {
        case .transient(let message):
            lastConnectError = message
            logger.warning("no connection to PostgreSQL", metadata: ["connection": "\(name)", "reason": "\(message)"])
        case .authentication(let message):
            lastConnectError = message
            logger.error("PostgreSQL refused the login", metadata: ["connection": "\(name)", "reason": "\(message)"])
            failWaiting(.connectionFailed, reason: message)
        }
    }

    /// The link is gone, or is given up: fails what was under way; what was not sent yet waits for the next link.
    func lose(_ reason: String, code: PostgresError.Code = .connectionLost) {
        guard handle != nil else { return }
        logger.warning("lost a PostgreSQL connection", metadata: ["connection": "\(name)", "reason": "\(reason)"])
        link.lost(at: .now, inLease: isLeased && wasUsedInLease)
        handle = nil
        hasUnflushed = false
        giveUpAt = nil
        isCancelling = false
        var unsent: [PendingStatement] = []
        for element in pipeline.connectionLost() {
            if case .statement(let pending, _) = element { pending.fail(code, reason: reason) }
        }
        for slot in prepared.values { unsent += slot.parked }
        prepared = [:]
        waiting.prepend(contentsOf: unsent.map { .statement($0) })
        loseExclusive(code, reason)
        if link.stage == .broken { failWaiting(code, reason: reason) }
    }

    private func loseExclusive(_ code: PostgresError.Code, _ reason: String) {
        exclusive?.fail(code, reason: reason)
        switch copy {
        case .receiving(let call): call?.fail(code, reason: reason)
        case .sending(let call): call?.fail(code, reason: reason)
        case .none, .draining: break
        }
        exclusive = nil
        exclusiveResults = []
        exclusiveFailure = nil
        copy = .none
    }

    /// Fails everything that was not sent.
    func failWaiting(_ code: PostgresError.Code, reason: String?) {
        for element in waiting.removeAll() {
            switch element {
            case .statement(let pending): pending.fail(code, reason: reason)
            case .exclusive(let call): call.fail(code, reason: reason)
            }
        }
        linklessSince = nil
    }

    func endLease(dropping: Bool) {
        isLeased = false
        pendingBegin = nil
        if dropping { lose("A lease left it in an unknown state.") }
        link.leaseEnded(at: .now)
    }
}
