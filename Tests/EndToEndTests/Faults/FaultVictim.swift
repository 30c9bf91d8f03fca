/// What is killed.
enum FaultVictim: String, CaseIterable, Sendable {
    /// The process of `pedigree serve`.
    case server
    /// The process of `pedigree ingest`.
    case ingest
    /// All of PostgreSQL: the postmaster and every process of it.
    case postgres
    /// The postmaster alone: what works for it notices and ends.
    case postmaster
    /// One process of PostgreSQL that writes; the postmaster ends all others and recovers.
    case backend

    /// The names by which its connections are known to PostgreSQL.
    var applications: [String] {
        switch self {
        case .server: ["fault-server"]
        case .ingest: ["fault-ingest"]
        case .postgres, .postmaster, .backend: ["fault-server", "fault-ingest"]
        }
    }

    /// Whether PostgreSQL goes down with it.
    var takesDatabaseDown: Bool { self != .server && self != .ingest }
}
