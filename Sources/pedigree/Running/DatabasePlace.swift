import PrivatePostgres

/// Where a registry is.
enum DatabasePlace: Sendable {
    /// On a PostgreSQL server, named by a libpq URL or conninfo.
    case server(String)
    /// In a private PostgreSQL with this folder.
    case folder(DataFolder)
}
