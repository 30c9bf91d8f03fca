extension PostgresConnection {
    /// Reads what has come and answers callers.
    func read() {
        guard let handle else { return }
        guard handle.consumeInput() else { return loseWithAnswers("The server closed it.") }
        if giveUpAt != nil, !isCancelling, !hasCancelled { giveUpAt = nil }
        switch copy {
        case .none: answer()
        case .receiving: break
        case .sending(let reader): if let reader { readCopy(for: reader) }
        case .draining: drainCopy()
        }
        while let notification = self.handle?.nextNotification() { observer?.notified(notification) }
    }

    /// A lost connection may have left answers that arrived before its end: they count.
    private func loseWithAnswers(_ reason: String) {
        if case .none = copy { answer() }
        lose(reason)
    }

    func answer() {
        if exclusive != nil { answerExclusive() } else { answerPipeline() }
    }

    private func answerPipeline() {
        var ends = 0
        while let handle, !pipeline.isIdle {
            switch handle.nextResult(of: pipeline.current?.statement(after: pipeline.answeredCount)) {
            case .notYet: return
            case .end:
                // One end follows each command; two in a row mean that libpq knows of nothing more.
                ends += 1
                if ends > 1 { return lose("It owes answers.", code: .protocolViolation) }
                continue
            case .result(let result): perform(pipeline.received(.result(result)))
            case .failure(let fields):
                if fields.endsConnection || handle.isLost { return lose(fields.messageWithoutValues ?? "fatal") }
                perform(pipeline.received(.failure(fields)))
            case .aborted: perform(pipeline.received(.aborted))
            case .sync: perform(pipeline.received(.sync))
            case .copyIn, .copyOut: lose("A COPY in a pipeline.", code: .protocolViolation)
            }
            ends = 0
        }
        if pipeline.isIdle {
            giveUpAt = nil
            hasCancelled = false
        }
    }

    private func perform(_ action: Pipeline.Action) {
        switch action {
        case .nothing: break
        case .succeed(.statement(let pending, _), let result): pending.waiter.resolve(.success(.one(result)))
        case .fail(.statement(let pending, _), let fields): refuse(pending, fields)
        case .finish(.statement(let pending, let opening), .done(let all)):
            let results = opening == 0 ? all : Array(all.dropFirst(opening))
            if pending.commandCount == 1, let result = results.first {
                pending.waiter.resolve(.success(.one(result)))
            } else {
                pending.waiter.resolve(.success(.many(results)))
            }
        case .finish(.statement(let pending, _), .failed(let fields)): refuse(pending, fields)
        case .finish(.preparation(let slot), .done):
            slot.isReady = true
            waiting.prepend(contentsOf: slot.parked.map { .statement($0) })
            slot.parked = []
        case .finish(.preparation(let slot), .failed(let fields)):
            forget(slot.statement)
            for pending in slot.parked { pending.fail(server: fields) }
            slot.parked = []
        case .resend(let elements): resend(elements)
        case .succeed(.preparation, _), .fail(.preparation, _), .violation:
            lose("It answered out of order.", code: .protocolViolation)
        }
    }

    private func resend(_ elements: [InFlight]) {
        let again = elements.compactMap { element -> PendingStatement? in
            guard case .statement(let pending, _) = element else { return nil }
            if pending.resend() { return pending }
            pending.fail(.protocolViolation)
            return nil
        }
        waiting.prepend(contentsOf: again.map { .statement($0) })
    }

    /// Hands the server's refusal to the caller, or prepares anew what has gone stale.
    private func refuse(_ pending: PendingStatement, _ fields: PostgresServerFields) {
        guard fields.isStalePreparation else { return pending.fail(server: fields) }
        for step in pending.work.steps { forget(step.statement) }
        // Within a lease there may be a transaction, which the refusal has ended.
        guard !pending.cancelsOnServer, pending.resend() else { return pending.fail(server: fields) }
        waiting.prepend(contentsOf: [.statement(pending)])
    }

    private func forget(_ statement: any PostgresStatement.Type) {
        prepared[ObjectIdentifier(statement)] = nil
    }
}
