import Synchronization

/// One statement, or several, on their way: what is sent in one piece, and who waits for it.
///
/// A class, since the caller, the connection and cancellation share it.
final class PendingStatement: Sendable {
    /// A statement with its parameters.
    struct Step: Sendable {
        let statement: any PostgresStatement.Type
        let parameters: PostgresParameters

        init<S: PostgresStatement>(_ statement: S) {
            self.statement = S.self
            var parameters = PostgresParameters()
            statement.bind(into: &parameters)
            self.parameters = parameters
        }
    }

    enum Work: Sendable {
        /// Only ``before`` and ``after``.
        case nothing
        case execute(Step)
        case executeEach([Step])
        /// Asks for the types of parameters and columns; the parameters tell the types to prepare with.
        case describe(Step)

        /// What must be prepared, in the order in which it is sent.
        var steps: [Step] {
            switch self {
            case .nothing: []
            case .execute(let step), .describe(let step): [step]
            case .executeEach(let steps): steps
            }
        }
    }

    enum Answer: Sendable {
        case one(ResultSet)
        /// The results of every command, those of ``before`` and ``after`` among them.
        case many([ResultSet])
    }

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
        _ work: Work, before: [String] = [], after: [String] = [],
        isSharedRead: Bool = false, leavesEffects: Bool, cancelsOnServer: Bool, deadline: MonotonicTime
    ) {
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
            case .executeEach(let steps): steps.count
            }
        return before.count + count + after.count
    }

    /// The statement that answers after a number of commands; nil for a plain command.
    func statement(after commands: Int) -> (any PostgresStatement.Type)? {
        let place = commands - before.count
        switch work {
        case .execute(let step) where place == 0, .describe(let step) where place == 0: return step.statement
        case .executeEach(let steps) where steps.indices.contains(place): return steps[place].statement
        default: return nil
        }
    }

    /// The statements' names, each once; nil for plain commands.
    var name: String? {
        switch work {
        case .nothing: return nil
        case .execute(let step), .describe(let step): return step.statement.name
        case .executeEach(let steps):
            var names: [String] = []
            for step in steps where names.last != step.statement.name { names.append(step.statement.name) }
            return names.joined(separator: ", ")
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
                    code, statement: self.name, mayHaveHappened: self.leavesEffects && wasSent, reason: reason))
        }
    }

    func fail(server fields: PostgresServerFields) {
        waiter.resolve(.failure(PostgresError(server: fields, statement: name)))
    }
}
