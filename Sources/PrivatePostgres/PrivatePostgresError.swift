/// Why a private PostgreSQL cannot be used, in words that say what to do.
public enum PrivatePostgresError: Error, Sendable, Equatable, CustomStringConvertible {
    /// PostgreSQL's programs are not on this machine.
    case programsMissing(searched: [String])
    /// Running as root, and there is no other user that could run PostgreSQL.
    case noUserToRunAs(String)
    /// The user that runs PostgreSQL cannot reach the data folder.
    case folderNotReachable(path: String, user: String)
    /// The data folder cannot be made or written.
    case folderNotUsable(path: String, reason: String)
    /// Another process serves this data folder.
    case alreadyServed(path: String, connectionString: String)
    /// Another process has been starting, stopping or restoring the cluster for too long.
    case busy(path: String)
    /// The data were written by another major version of PostgreSQL.
    case otherMajorVersion(path: String, found: String, wanted: String)
    /// The data folder has a cluster already, and nothing was said about replacing it.
    case occupied(path: String)
    /// A cluster cannot be replaced while somebody uses it.
    case inUse(path: String)
    /// One of PostgreSQL's programs failed.
    case programFailed(name: String, output: String)

    /// What happened and what to do about it.
    public var description: String {
        switch self {
        case .programsMissing(let searched):
            """
            PostgreSQL's programs (initdb, pg_ctl) were not found in \(searched.joined(separator: ", ")). \
            Install them (apt-get install postgresql) or set PEDIGREE_POSTGRES_BIN to their folder.
            """
        case .noUserToRunAs(let user):
            "PostgreSQL does not run as root, and there is no user '\(user)' to run it as. Install postgresql, or run pedigree as an ordinary user."
        case .folderNotReachable(let path, let user):
            "'\(user)', who runs PostgreSQL, cannot reach \(path). Choose a folder under a path that everybody may enter (chmod o+x) with --data or PEDIGREE_DATA."
        case .folderNotUsable(let path, let reason): "The data folder \(path) cannot be used: \(reason)"
        case .alreadyServed(let path, let connectionString):
            """
            Another pedigree serves \(path). Use that one, choose another folder with --data, \
            or serve the same database beside it with --database-url '\(connectionString)'.
            """
        case .busy(let path):
            "Another pedigree has been starting, stopping or restoring the PostgreSQL of \(path) for minutes. Its log is \(path)/postgres.log; try again later."
        case .otherMajorVersion(let path, let found, let wanted):
            """
            \(path) was written by PostgreSQL \(found), this machine has \(wanted). Install postgresql-\(found), \
            or move the folder away and let pedigree make a new one.
            """
        case .occupied(let path):
            "\(path) has a registry already. Choose another folder with --data, or give --force: the one that is there is put aside, not removed."
        case .inUse(let path):
            "Another pedigree uses \(path). Stop it first (Ctrl-C, or SIGTERM to the process of pedigree serve), then restore."
        case .programFailed(let name, let output): "\(name) failed:\n\(output)"
        }
    }
}
