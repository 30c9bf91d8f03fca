import Logging
import Synchronization

/// One connection to the server: an actor on a thread of its own.
///
/// Callers put a ``Submission`` into the inbox and wake the thread; they never wait for the actor. The thread takes
/// turns: takes what came in, reads what the server answered, sends what waits, flushes once, and sleeps in poll(2).
/// The link is made when the first statement needs it, and made again after it was lost.
actor PostgresConnection {
    typealias Pipeline = PipelineState<InFlight, ResultSet, PostgresServerFields>

    /// What a pipeline carries.
    enum InFlight {
        /// - Parameter opening: how many commands go before it that its caller knows nothing of.
        case statement(PendingStatement, opening: Int)
        case preparation(PreparedStatement)

        /// The statement that answers after a number of commands; nil for a plain command.
        func statement(after commands: Int) -> (any PostgresStatement.Type)? {
            switch self {
            case .statement(let pending, let opening): pending.statement(after: commands - opening)
            case .preparation: nil
            }
        }
    }

    enum Waiting {
        case statement(PendingStatement)
        case exclusive(ExclusiveCall)
    }

    /// Where a COPY stands.
    enum Copy {
        case none
        /// COPY IN is open; a chunk may be on its way to the socket.
        case receiving(flushing: ExclusiveCall?)
        /// COPY OUT is open; a caller may wait for a chunk.
        case sending(reader: ExclusiveCall?)
        /// COPY OUT is given up; what still comes is dropped.
        case draining

        mutating func forgetCall() {
            switch self {
            case .receiving: self = .receiving(flushing: nil)
            case .sending: self = .sending(reader: nil)
            case .none, .draining: break
            }
        }
    }

    nonisolated let loop: PollLoop
    nonisolated let inbox = Mutex(ConnectionInbox())
    /// How many statements wait or run, as of the last turn.
    nonisolated let load = Atomic(0)
    nonisolated let configuration: PostgresConfiguration
    nonisolated let observer: ConnectionObserver?
    nonisolated let name: String
    let connector: Connector
    let logger: Logger

    var spareSubmissions: [Submission] = []
    var waiting = FirstInFirstOut<Waiting>()
    var pipeline = Pipeline()
    var prepared: [ObjectIdentifier: PreparedStatement] = [:]
    var preparedCount = 0
    var link: LinkState
    var handle: ConnectionHandle?
    var lastConnectError: String?
    /// Since when something waits for a link.
    var linklessSince: MonotonicTime?

    var exclusive: ExclusiveCall?
    var exclusiveResults: [ResultSet] = []
    var exclusiveFailure: PostgresServerFields?
    /// How many of the first results its caller knows nothing of.
    var exclusiveOpening = 0
    var copy = Copy.none

    var isLeased = false
    var wasUsedInLease = false
    /// Opens the lease's transaction, with whatever is sent first.
    var pendingBegin: String?
    var isCancelling = false
    /// When the link is given up, since a cancelled statement does not end or the server is silent.
    var giveUpAt: MonotonicTime?
    /// No deadline of anything waiting or running is earlier.
    var earliestDeadline = MonotonicTime.distantFuture
    /// Whether something that the server was asked to stop may still run.
    var hasCancelled = false
    var hasUnflushed = false
    var closeBy: MonotonicTime?

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.asUnownedSerialExecutor() }

    init(
        name: String, configuration: PostgresConfiguration, settings: [(name: String, value: String)] = [],
        logger: Logger, observer: ConnectionObserver? = nil
    ) {
        self.name = name
        self.configuration = configuration
        self.logger = logger
        self.observer = observer
        loop = PollLoop(name: name)
        connector = Connector(
            configuration: configuration, noticeSink: NoticeSink(logger: logger), settings: settings)
        link = LinkState(
            shortestBackoff: configuration.shortestBackoff, longestBackoff: configuration.longestBackoff)
    }

    // MARK: From any thread

    enum Acceptance { case accepted, closed, full }

    /// Hands something over.
    /// - Parameter limit: how much may wait already.
    @discardableResult
    nonisolated func submit(_ submission: Submission, limit: Int = .max) -> Acceptance {
        let (acceptance, starts) = inbox.withLock { inbox -> (Acceptance, Bool) in
            guard !inbox.isClosed else { return (.closed, false) }
            guard load.load(ordering: .relaxed) + inbox.submissions.count < limit else { return (.full, false) }
            inbox.submissions.append(submission)
            defer { inbox.isStarted = true }
            return (.accepted, !inbox.isStarted)
        }
        guard acceptance == .accepted else { return acceptance }
        if starts {
            loop.start { readiness in self.assumeIsolated { $0.turn(readiness) } }
        } else {
            loop.wake()
        }
        return .accepted
    }

    /// Asks the connection to end when all is answered; false when it never began.
    nonisolated func close(by time: MonotonicTime) -> Bool {
        let isRunning = inbox.withLock { inbox in
            guard inbox.isStarted, !inbox.isClosed else {
                inbox.isClosed = true
                return false
            }
            inbox.submissions.append(.close(by: time))
            return true
        }
        if isRunning { loop.wake() }
        return isRunning
    }

    /// How many statements wait or run.
    nonisolated var currentLoad: Int {
        load.load(ordering: .relaxed) + inbox.withLock { $0.submissions.count }
    }

    // MARK: The thread's turn

    /// Nil ends the thread.
    func turn(_ readiness: PollLoop.Readiness) -> PollLoop.Interest? {
        takeSubmissions()
        if readiness.canRead { read() }
        if readiness.canWrite { flush() }
        connectIfNeeded()
        sendWaiting()
        checkDeadlines()
        load.store(waiting.count + pipeline.count, ordering: .relaxed)
        if isDrained { return nil }
        return interest()
    }

    private func takeSubmissions() {
        inbox.withLock { swap(&$0.submissions, &spareSubmissions) }
        for submission in spareSubmissions { take(submission) }
        spareSubmissions.removeAll(keepingCapacity: true)
    }

    private func take(_ submission: Submission) {
        switch submission {
        case .statement(let pending):
            if case .none = copy {
                waiting.append(.statement(pending))
                earliestDeadline = min(earliestDeadline, pending.deadline)
            } else {
                pending.fail(.misuse, reason: "A statement cannot run while a COPY is open on the same connection.")
            }
        case .exclusive(let call): take(call)
        case .cancelled(let id): cancelOnServer(id)
        case .connected(let handover): connected(handover)
        case .connectFailed(let failure): connectFailed(failure)
        case .cancelSent: isCancelling = false
        case .leaseBegan(let begin):
            isLeased = true
            wasUsedInLease = false
            pendingBegin = begin
        case .leaseEnded(let isDropping): endLease(dropping: isDropping)
        case .close(let time): closeBy = time
        }
    }

    private func interest() -> PollLoop.Interest {
        var interest = PollLoop.Interest()
        interest.wakeAt = nextWake
        guard let handle else { return interest }
        interest.socket = handle.socket
        interest.wantsWrite = hasUnflushed
        // A COPY OUT that nobody reads is left in the socket: that is its back-pressure.
        if case .sending(reader: nil) = copy { return interest }
        interest.wantsRead = true
        return interest
    }

    var hasWork: Bool { !waiting.isEmpty || !pipeline.isIdle || exclusive != nil || hasParked }

    private var hasParked: Bool { prepared.contains { !$0.value.parked.isEmpty } }

    /// Whether a closing connection has nothing left to do; ends it.
    private var isDrained: Bool {
        guard let closeBy, !hasWork, !isLeased || closeBy <= .now else { return false }
        let late = inbox.withLock { inbox in
            inbox.isClosed = true
            defer { inbox.submissions = [] }
            return inbox.submissions
        }
        for submission in late { refuse(submission) }
        link.closed()
        handle = nil
        observer?.closed()
        return true
    }

    private nonisolated func refuse(_ submission: Submission) {
        switch submission {
        case .statement(let pending): pending.fail(.closed)
        case .exclusive(let call): call.fail(.closed)
        default: break
        }
    }
}
