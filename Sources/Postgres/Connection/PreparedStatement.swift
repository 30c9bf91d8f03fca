/// A statement as one connection knows it.
///
/// A class, since the connection's table and the pipeline share it; it never leaves the connection's thread.
final class PreparedStatement {
    let statement: any PostgresStatement.Type
    /// The server's name for it, with the final zero.
    let serverName: [CChar]
    let types: [UInt32]
    var isReady = false
    /// Those that wait until it is prepared.
    var parked: [PendingStatement] = []

    /// - Parameter number: counts on each connection, so that a name is never used again. The server tells names apart
    ///   by their first 63 bytes.
    init(_ statement: any PostgresStatement.Type, number: Int, types: [UInt32]) {
        self.statement = statement
        self.types = types
        serverName = Array("\(number):\(statement.name)".utf8CString.prefix(63).filter { $0 != 0 }) + [0]
    }
}
