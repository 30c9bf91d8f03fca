extension PostgresConnection {
    /// When the thread must look again, without any event.
    var nextWake: MonotonicTime {
        var wake = min(earliestDeadline, giveUpAt ?? .distantFuture, closeBy ?? .distantFuture)
        guard handle == nil, !waiting.isEmpty || (observer?.keepsLink() ?? false) else { return wake }
        wake = min(wake, link.retryAt ?? .distantFuture)
        if let linklessSince { wake = min(wake, linklessSince.advanced(by: configuration.connectDeadline)) }
        return wake
    }

    func checkDeadlines() {
        let wake = nextWake
        guard wake != .distantFuture else { return }
        let now = MonotonicTime.now
        guard wake <= now else { return }
        if let giveUpAt, giveUpAt <= now { lose("It did not answer in time.") }
        if let linklessSince, handle == nil, linklessSince.advanced(by: configuration.connectDeadline) <= now {
            failWaiting(.connectionFailed, reason: lastConnectError)
        }
        if earliestDeadline <= now { expire(at: now) }
        if let closeBy, closeBy <= now {
            failWaiting(.closed, reason: nil)
            lose("The client was closed before it answered.")
            failWaiting(.closed, reason: nil)
        }
    }

    /// Fails everything whose deadline has passed, and finds the next deadline.
    private func expire(at now: MonotonicTime) {
        var earliest = MonotonicTime.distantFuture
        var cancels = false
        var stalls = false
        let code: PostgresError.Code = handle == nil ? .connectionFailed : .deadlineExceeded
        let reason = handle == nil ? lastConnectError : nil
        func check(_ pending: PendingStatement, isSent: Bool) {
            guard pending.waiter.isWaiting else { return }
            if pending.deadline > now {
                earliest = min(earliest, pending.deadline)
            } else if pending.fail(isSent ? .deadlineExceeded : code, reason: reason), isSent {
                if pending.cancelsOnServer { cancels = true } else { stalls = true }
            }
        }
        func check(_ call: ExclusiveCall, isSent: Bool) {
            guard call.waiter.isWaiting else { return }
            if call.deadline > now {
                earliest = min(earliest, call.deadline)
            } else if call.fail(isSent ? .deadlineExceeded : code, reason: reason), isSent {
                cancels = true
            }
        }
        waiting.forEach { element in
            switch element {
            case .statement(let pending): check(pending, isSent: false)
            case .exclusive(let call): check(call, isSent: false)
            }
        }
        for slot in prepared.values { slot.parked.forEach { check($0, isSent: false) } }
        pipeline.forEach { if case .statement(let pending, _) = $0 { check(pending, isSent: true) } }
        if let exclusive { check(exclusive, isSent: true) }
        if let call = copyCall { check(call, isSent: true) }
        earliestDeadline = earliest
        if cancels { startCancelling() }
        if stalls { watchForSilence(from: now) }
    }

    /// Nobody can cancel a statement of a shared connection. But when nothing at all comes for as long as the server
    /// itself would let a statement run, the link is dead.
    private func watchForSilence(from now: MonotonicTime) {
        giveUpAt =
            giveUpAt
            ?? now.advanced(by: configuration.statementDeadline).advanced(by: configuration.cancelGrace)
    }

    /// The caller of something that reaches the server stopped waiting.
    func cancelOnServer(_ id: ObjectIdentifier) {
        var isUnderWay = exclusive.map { ObjectIdentifier($0) == id } ?? false
        if let call = copyCall, ObjectIdentifier(call) == id { isUnderWay = true }
        pipeline.forEach { element in
            if case .statement(let pending, _) = element, ObjectIdentifier(pending) == id { isUnderWay = true }
        }
        if isUnderWay { startCancelling() }
    }

    /// Asks the server to stop what it runs. Nothing is sent until the request has arrived, which so hits nothing else.
    func startCancelling() {
        guard let handle, !isCancelling, let cancel = ServerCancel(handle) else { return }
        isCancelling = true
        hasCancelled = true
        giveUpAt = MonotonicTime.now.advanced(by: configuration.cancelGrace)
        cancel.send { self.submit(.cancelSent) }
    }
}
