extension PostgresConnection {
    /// How many bytes of COPY OUT are handed over at a time.
    static let copyChunkSize = 128 << 10

    /// The call that waits within an open COPY.
    var copyCall: ExclusiveCall? {
        switch copy {
        case .receiving(let call), .sending(let call): call
        case .none, .draining: nil
        }
    }

    func take(_ call: ExclusiveCall) {
        earliestDeadline = min(earliestDeadline, call.deadline)
        guard call.continuesCopy else { return waiting.append(.exclusive(call)) }
        guard let handle, call.waiter.sending() else {
            call.fail(.connectionLost)
            return
        }
        // One that gave up does not bar the end of the COPY.
        if let abandoned = copyCall, !abandoned.waiter.isWaiting { copy.forgetCall() }
        switch (call.kind, copy) {
        case (.copyChunk(let bytes), .receiving(flushing: nil)):
            guard handle.putCopy(bytes) else {
                call.fail(.connectionLost)
                return lose("COPY data could not be sent.")
            }
            copy = .receiving(flushing: call)
            flush()
        case (.copyEnd(let reason), .receiving(flushing: nil)):
            copy = .none
            exclusive = call
            guard handle.endCopy(failing: reason) else { return lose("The end of a COPY could not be sent.") }
            flush()
            // A refusal may have been read long ago: libpq keeps it until the end of the COPY.
            answerExclusive()
        case (.copyNext, .sending(reader: nil)):
            copy = .sending(reader: call)
            readCopy(for: call)
        case (.copyStop, .sending(reader: nil)):
            copy = .draining
            exclusive = call
            startCancelling()
            drainCopy()
        default: call.fail(.misuse, reason: "A COPY is used after its end, or by two tasks at once.")
        }
    }

    func start(_ call: ExclusiveCall, on handle: ConnectionHandle) {
        if case .settle = call.kind {
            return call.resolve(.success(.settled(isIdle: handle.transactionStatus == .idle)))
        }
        guard !handle.isInPipelineMode || handle.exitPipelineMode() else {
            call.fail(.protocolViolation)
            return lose("It does not leave pipeline mode.")
        }
        guard call.waiter.sending() else { return }
        wasUsedInLease = true
        exclusive = call
        switch call.kind {
        case .simple(let sql), .copyIn(let sql), .copyOut(let sql):
            // In one message, so that it does not run when BEGIN fails.
            let opening = pendingBegin.map { $0 + ";\n" } ?? ""
            exclusiveOpening = pendingBegin == nil ? 0 : 1
            pendingBegin = nil
            guard handle.sendSimple(opening + sql) else { return lose("A command could not be sent.") }
        case .copyChunk, .copyEnd, .copyNext, .copyStop, .settle: break
        }
    }

    func answerExclusive() {
        while let handle, let call = exclusive {
            switch handle.nextResult(of: nil) {
            case .notYet: return
            case .end: return finishExclusive(call)
            case .result(let result): exclusiveResults.append(result)
            case .failure(let fields):
                if fields.endsConnection || handle.isLost { return lose(fields.messageWithoutValues ?? "fatal") }
                exclusiveFailure = exclusiveFailure ?? fields
            case .copyIn:
                guard case .copyIn = call.kind else { return lose("A COPY that nobody asked for.", code: .misuse) }
                return opened(.receiving(flushing: nil), by: call, isBinary: false)
            case .copyOut(let isBinary):
                guard case .copyOut = call.kind else { return lose("A COPY that nobody asked for.", code: .misuse) }
                return opened(.sending(reader: nil), by: call, isBinary: isBinary)
            case .sync, .aborted: lose("It is in pipeline mode.", code: .protocolViolation)
            }
        }
    }

    private func opened(_ copy: Copy, by call: ExclusiveCall, isBinary: Bool) {
        exclusive = nil
        self.copy = copy
        // A caller that went away cannot end the COPY: give the link up.
        guard call.waiter.isWaiting else { return lose("Its COPY was abandoned.") }
        call.resolve(.success(.copyStarted(isBinary: isBinary)))
    }

    private func finishExclusive(_ call: ExclusiveCall) {
        exclusive = nil
        copy = .none
        giveUpAt = nil
        hasCancelled = false
        let results = Array(exclusiveResults.dropFirst(exclusiveOpening))
        exclusiveOpening = 0
        let failure = exclusiveFailure
        exclusiveResults = []
        exclusiveFailure = nil
        if let failure, case .copyStop = call.kind, failure.sqlState == .queryCanceled {
            call.resolve(.success(.done([])))
        } else if let failure {
            call.resolve(.failure(PostgresError(server: failure, statement: nil)))
        } else {
            call.resolve(.success(.done(results)))
        }
    }

    func readCopy(for reader: ExclusiveCall) {
        guard let handle else { return }
        var bytes: [UInt8] = []
        let end = handle.readCopy(into: &bytes, limit: Self.copyChunkSize)
        if !bytes.isEmpty {
            copy = .sending(reader: nil)
            return reader.resolve(.success(.chunk(bytes)))
        }
        switch end {
        case .full, .notYet: break
        case .end, .lost:
            copy = .none
            exclusive = reader
            answerExclusive()
        }
    }

    func drainCopy() {
        while let handle {
            var dropped: [UInt8] = []
            switch handle.readCopy(into: &dropped, limit: Self.copyChunkSize) {
            case .full: continue
            case .notYet: return
            case .end, .lost:
                copy = .none
                return answerExclusive()
            }
        }
    }
}
