public import Logging
import Synchronization

/// A PostgreSQL client: shared pipelined connections for single statements, leased ones for transactions and COPY.
///
/// It connects when it must, and again after a connection was lost; ``run()`` need not be called. A class, since many
/// tasks share its connections.
public final class PostgresClient: PostgresRunner {
    /// The client in whose transaction the task runs: its shared connections are out of reach, since PostgreSQL cannot see
    /// the deadlock of a transaction that waits for a statement that waits for the transaction's locks.
    @TaskLocal static var transactionOwner: ObjectIdentifier?

    let configuration: PostgresConfiguration
    let logger: Logger
    let reads: [PostgresConnection]
    let writes: [PostgresConnection]
    let leases: LeasePool
    let longReads: LeasePool
    let listener: NotificationListener
    private let ended: [Signal]
    private let isClosing = Atomic(false)
    private let closing = Signal()

    /// Prepares a client; connections are made when they are needed.
    public init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        var ended: [Signal] = []
        // On a shared connection the server itself ends what would hold up the neighbours, and among reads it refuses what
        // writes or locks: two rules that a statement's declaration alone could break.
        let limit = configuration.statementDeadline / .milliseconds(1)
        let timeout = (name: "statement_timeout", value: String(Int(min(limit, 2e9))))
        let readOnly = (name: "default_transaction_read_only", value: "on")
        func connections(
            _ kind: String, _ count: Int, _ settings: [(name: String, value: String)] = []
        ) -> [PostgresConnection] {
            (0..<max(1, count)).map { index in
                let signal = Signal()
                ended.append(signal)
                return PostgresConnection(
                    name: "pg-\(kind)-\(index)", configuration: configuration, settings: settings + [PostgresLease.uncompiled], logger: logger,
                    observer: ConnectionObserver(closed: { signal.happen() }))
            }
        }
        reads = connections("read", configuration.sharedConnectionCount, [timeout, readOnly])
        writes = connections("write", configuration.sharedWriteConnectionCount, [timeout])
        let waiters = configuration.waitingStatementLimit
        leases = LeasePool(connections("lease", configuration.leasedConnectionCount), waiterLimit: waiters)
        longReads = LeasePool(connections("long", configuration.longReadConnectionCount), waiterLimit: waiters)
        listener = NotificationListener(configuration, logger: logger)
        self.ended = ended
    }

    deinit {
        for connection in connections { _ = connection.close(by: .now) }
        listener.stop(by: .now)
    }

    private var connections: [PostgresConnection] { reads + writes + leases.connections + longReads.connections }

    /// Waits until the task is cancelled or the client is closed, then closes it: for a service group.
    public func run() async {
        let closing = closing
        await withTaskCancellationHandler {
            await closing.wait()
        } onCancel: {
            closing.happen()
        }
        await close()
    }

    /// Refuses what is new, waits for what is under way up to the statement deadline, and ends all connections.
    public func close() async {
        isClosing.store(true, ordering: .releasing)
        closing.happen()
        leases.close()
        longReads.close()
        let limit = MonotonicTime.now.advanced(by: configuration.statementDeadline)
        listener.stop(by: limit)
        for (connection, signal) in zip(connections, ended) where connection.close(by: limit) { await signal.wait() }
        await listener.stopped()
    }

    func requireOpen() throws(PostgresError) {
        if isClosing.load(ordering: .acquiring) { throw PostgresError(.closed) }
    }

    /// Refuses what would wait, from inside of a transaction, for something outside of it.
    func requireOutsideTransaction() throws(PostgresError) {
        guard let owner = Self.transactionOwner, owner == ObjectIdentifier(self) else { return }
        throw PostgresError(
            .misuse, reason: "Inside of withTransaction, statements run on the transaction, not on the client.")
    }
}
