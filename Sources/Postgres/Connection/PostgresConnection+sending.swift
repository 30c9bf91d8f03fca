extension PostgresConnection {
    /// The protocol counts parameters in 16 bits.
    private static let parameterLimit = 65_535

    /// Sends what waits, as far as the pipeline's depth allows, and flushes once.
    func sendWaiting() {
        while let handle, !isCancelling, exclusive == nil, let next = waiting.first {
            if case .none = copy {} else { break }
            switch next {
            case .statement(let pending):
                guard pipeline.count < configuration.pipelineDepth, pipeline.needsSync || !isGathering(pending) else {
                    return finishSending()
                }
                _ = waiting.popFirst()
                send(pending, on: handle)
            case .exclusive(let call):
                guard canRunExclusively else { return finishSending() }
                _ = waiting.popFirst()
                start(call, on: handle)
            }
        }
        finishSending()
    }

    /// Whether a read waits for company: with so many Syncs under way the server is busy anyway, and many reads can go in
    /// one message.
    private func isGathering(_ pending: PendingStatement) -> Bool {
        pending.isSharedRead && pipeline.syncCount >= configuration.sharedSyncCount
    }

    /// Whether nothing is under way, so that a call may have the connection for itself.
    private var canRunExclusively: Bool {
        pipeline.isIdle && !prepared.contains { !$0.value.parked.isEmpty }
    }

    private func finishSending() {
        guard handle != nil else { return }
        if pipeline.needsSync { sync() }
        flush()
    }

    private func sync() {
        guard let handle else { return }
        guard handle.sendSync() else { return lose("A Sync could not be sent.") }
        pipeline.synced()
    }

    func flush() {
        guard let handle else { return }
        guard let isLeft = handle.flush() else { return lose("The socket does not take data.") }
        hasUnflushed = isLeft
        if !isLeft, case .receiving(let call?) = copy {
            copy = .receiving(flushing: nil)
            call.resolve(.success(.done([])))
        }
    }

    private func send(_ pending: PendingStatement, on handle: ConnectionHandle) {
        guard pending.waiter.isWaiting else { return }
        guard handle.isInPipelineMode || handle.enterPipelineMode() else {
            waiting.prepend(contentsOf: [.statement(pending)])
            return lose("It does not enter pipeline mode.")
        }
        var serverNames: [[CChar]] = []
        for step in pending.work.steps {
            guard let slot = preparation(of: step, for: pending, on: handle) else { return }
            serverNames.append(slot.serverName)
        }
        guard pending.waiter.sending() else { return }
        wasUsedInLease = true
        if pending.isSharedRead, !pending.isResent, pendingBegin == nil, case .execute(let step) = pending.work {
            pipeline.sentRead(.statement(pending, opening: 0))
            if !handle.sendExecute(name: serverNames[0], parameters: step.parameters) { lose("A read could not be sent.") }
            return
        }
        if pipeline.needsSync { sync() }
        guard self.handle != nil else {
            pending.fail(.connectionLost)
            return
        }
        let opening = pendingBegin.map { [$0] } ?? []
        pendingBegin = nil
        pipeline.sentAlone(
            .statement(pending, opening: opening.count), commands: opening.count + pending.commandCount)
        guard handle.send(pending, opening: opening, serverNames: serverNames) else { return lose("A statement could not be sent.") }
        sync()
    }

    /// A statement of `pending` as this connection knows it; nil when `pending` was parked until it is prepared, or refused.
    private func preparation(
        of step: PendingStatement.Step, for pending: PendingStatement, on handle: ConnectionHandle
    ) -> PreparedStatement? {
        let (statement, parameters) = (step.statement, step.parameters)
        guard parameters.count <= Self.parameterLimit else {
            pending.fail(.misuse, reason: "A statement has at most \(Self.parameterLimit) parameters.")
            return nil
        }
        if let slot = prepared[ObjectIdentifier(statement)] {
            guard parameters.have(slot.types) else {
                pending.fail(.misuse, reason: "Its bind(into:) appends other types than at first.")
                return nil
            }
            if slot.isReady { return slot }
            slot.parked.append(pending)
            return nil
        }
        preparedCount += 1
        let slot = PreparedStatement(statement, number: preparedCount, types: parameters.types)
        slot.parked = [pending]
        prepared[ObjectIdentifier(statement)] = slot
        if pipeline.needsSync { sync() }
        guard self.handle != nil else { return nil }
        wasUsedInLease = true
        pipeline.sentAlone(.preparation(slot), commands: 1)
        guard handle.sendPrepare(name: slot.serverName, sql: statement.sql, types: slot.types) else {
            lose("A preparation could not be sent.")
            return nil
        }
        sync()
        return nil
    }
}

extension ConnectionHandle {
    /// Sends the commands of a statement that is alone in its Sync.
    fileprivate func send(_ pending: PendingStatement, opening: [String], serverNames: [[CChar]]) -> Bool {
        for command in opening + pending.before {
            guard sendCommand(command) else { return false }
        }
        if case .describe = pending.work {
            guard sendDescribe(name: serverNames[0]) else { return false }
        } else {
            for (step, serverName) in zip(pending.work.steps, serverNames) {
                guard sendExecute(name: serverName, parameters: step.parameters) else { return false }
            }
        }
        for command in pending.after {
            guard sendCommand(command) else { return false }
        }
        return true
    }
}
