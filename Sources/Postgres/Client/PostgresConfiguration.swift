/// How to connect, and how much to wait and to hold.
public struct PostgresConfiguration: Sendable, CustomStringConvertible {
    /// A libpq connection string or URL: several hosts, TLS, `target_session_attrs`, services and password files work
    /// as libpq documents them. What it says goes before the settings here. It may hold a password: it is never shown.
    public let connectionString: String

    /// What the server lists in `pg_stat_activity`, unless the connection string says another. Default: `pedigree`.
    public var applicationName = "pedigree"

    /// The longest wait for a connection, over all hosts. libpq gives each host a share, at least 2 s. Default: 10 s.
    public var connectDeadline: Duration = .seconds(10)

    /// The longest wait for a statement, from the call to the answer, unless the call says another. Default: 30 s.
    public var statementDeadline: Duration = .seconds(30)

    /// The longest wait for a free leased connection. Default: 10 s.
    public var leaseDeadline: Duration = .seconds(10)

    /// Pipelined connections that all reads share. Default: 2; one keeps a single server process busy to 91 % of a core, at 103 to 112
    /// thousand point reads a second with 32 callers, two gave 127 to 149, three 116 to 134 (two cores, 2026-11-23).
    public var sharedConnectionCount = 2

    /// Pipelined connections that all single writes share: apart from the reads, which would wait behind a row lock or
    /// a commit; several, so that commits are flushed together. Default: 8;
    /// of pgbench's rate with 32 callers, 4 reached 0.53, 8 0.74, 16 0.79.
    public var sharedWriteConnectionCount = 8

    /// Connections that are lent to transactions and COPY. Default: 8.
    public var leasedConnectionCount = 8

    /// Connections for long reads and pinned plans. Default: 2.
    public var longReadConnectionCount = 2

    /// The pause before the second attempt to connect; it doubles, with jitter, up to ``longestBackoff``. Default: 50 ms.
    public var shortestBackoff: Duration = .milliseconds(50)

    /// The longest pause between attempts to connect. Default: 5 s.
    public var longestBackoff: Duration = .seconds(5)

    /// How many statements one shared connection has under way at the server; more wait here. Default: 512.
    public var pipelineDepth = 512

    /// How many Syncs one shared connection has under way at the server before further reads gather for the next, to go
    /// out in one message. Default: 2; measured in turns at 32 callers on two cores (2026-11-23): 1 gave 65 to 88 thousand reads a second,
    /// 2 gave 102 to 109 undisturbed, 3 and 4 the same within the noise.
    public var sharedSyncCount = 2

    /// How many statements may wait for one shared connection; more are refused as ``PostgresError/Code/poolExhausted``.
    /// Default: 16,384.
    public var waitingStatementLimit = 16_384

    /// How long a cancelled or late statement may take to end at the server before its connection is given up.
    /// Default: 5 s.
    public var cancelGrace: Duration = .seconds(5)

    /// How many notifications a slow listener may have waiting; beyond, it is told that it missed some. Default: 1,024.
    public var waitingNotificationLimit = 1024

    /// Connects as a libpq connection string or URL says; several hosts and TLS as libpq has them.
    public init(_ connectionString: String) { self.connectionString = connectionString }

    /// One sentence without values: fit for users and logs.
    public var description: String { "PostgresConfiguration(\(applicationName), password not shown)" }
}
