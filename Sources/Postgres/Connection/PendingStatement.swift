import Synchronization

/// One statement, or a batch of one type, on its way: what is sent in one piece, and who waits for it.
///
/// A class, since the caller, the connection and cancellation share it.
final class PendingStatement: Sendable {
    enum Work: Sendable {
        /// Only ``before`` and ``after``.
        case nothing
        case execute(PostgresParameters)
        case executeEach([PostgresParameters])
        /// Asks for the types of parameters and columns; the parameters tell the types to prepare with.
        case describe(PostgresParameters)
    }

    enum Answer: Sendable {
        case one(ResultSet)
        /// The results of every command, those of ``before`` and ``after`` among them.
        case many([ResultSet])
    }

    /// The statement's type; nil for plain commands.
    let statement: (any PostgresStatement.Type)?
    let work: Work
    /// Plain commands in the same Sync.
    let before: [String]
    let after: [String]
    /// Whether it may share a Sync with other reads.
    let isSharedRead: Bool
    /// Whether a lost connection leaves open if it happened.
    let leavesEffects: Bool
    /// Whether cancelling reaches the server; else only the caller stops waiting.
    let cancelsOnServer: Bool
    let deadline: MonotonicTime
    let waiter = Waiter<Answer>()
    private let wasResent = Atomic(false)

    init(
        _ statement: (any PostgresStatement.Type)?, _ work: Work, before: [String] = [], after: [String] = [],
        isSharedRead: Bool = false, leavesEffects: Bool, cancelsOnServer: Bool, deadline: MonotonicTime
    ) {
        self.statement = statement
        self.work = work
        self.before = before
        self.after = after
        self.isSharedRead = isSharedRead
        self.leavesEffects = leavesEffects
        self.cancelsOnServer = cancelsOnServer
        self.deadline = deadline
    }

    /// How many commands, and so answers, it has at the server.
    var commandCount: Int {
        let count =
            switch work {
            case .nothing: 0
            case .execute, .describe: 1
            case .executeEach(let sets): sets.count
            }
        return before.count + count + after.count
    }

    /// The parameters whose types the statement is prepared with.
    var firstParameters: PostgresParameters? {
        switch work {
        case .nothing: nil
        case .execute(let parameters), .describe(let parameters): parameters
        case .executeEach(let sets): sets.first
        }
    }

    /// Whether it was sent a second time.
    var isResent: Bool { wasResent.load(ordering: .relaxed) }

    /// Marks it for being sent again; false when it was sent again before, so that nothing is sent for ever.
    func resend() -> Bool {
        guard !wasResent.exchange(true, ordering: .relaxed) else { return false }
        waiter.unsent()
        return true
    }

    /// Fails it for a reason of this side; says whether the reason was the first.
    @discardableResult
    func fail(_ code: PostgresError.Code, reason: String? = nil) -> Bool {
        waiter.resolve { wasSent in
            .failure(
                PostgresError(
                    code, statement: self.statement?.name, mayHaveHappened: self.leavesEffects && wasSent, reason: reason))
        }
    }

    func fail(server fields: PostgresServerFields) {
        waiter.resolve(.failure(PostgresError(server: fields, statement: statement?.name)))
    }
}
