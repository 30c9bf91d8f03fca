import CLibPQ

/// Owns one `PGresult`, and releases it with its last reference.
///
/// A class, since rows share it. `@unchecked Sendable`: libpq never changes a result after it handed it out, and its
/// accessors only read, so threads may share one.
@safe final class ResultSet: @unchecked Sendable {
    private let result: OpaquePointer
    /// What answered; nil for a plain command.
    let statement: (any PostgresStatement.Type)?
    let rowCount: Int
    let columnCount: Int

    init(taking result: OpaquePointer, statement: (any PostgresStatement.Type)?) {
        unsafe self.result = unsafe result
        self.statement = statement
        rowCount = Int(unsafe PQntuples(result))
        columnCount = Int(unsafe PQnfields(result))
    }

    deinit { unsafe PQclear(result) }

    func type(ofColumn column: Int) -> PostgresType {
        PostgresType(oid: unsafe PQftype(result, Int32(truncatingIfNeeded: column)))
    }

    func name(ofColumn column: Int) -> String {
        guard let name = unsafe PQfname(result, Int32(truncatingIfNeeded: column)) else { return "" }
        return unsafe String(cString: name)
    }

    /// The types of a described statement's parameters.
    var parameterTypes: [PostgresType] {
        let count = unsafe PQnparams(result)
        return (0..<count).map { PostgresType(oid: unsafe PQparamtype(result, $0)) }
    }

    /// How many rows the command touched, by its tag; 0 for commands that touch none.
    var affectedRowCount: Int {
        guard let digits = unsafe PQcmdTuples(result) else { return 0 }
        return Int(unsafe String(cString: digits)) ?? 0
    }

    /// The command's tag, like `COMMIT`.
    var commandTag: String {
        guard let tag = unsafe PQcmdStatus(result) else { return "" }
        return unsafe String(cString: tag)
    }

    /// Lends the bytes of a value; nil for NULL. Row and column are in range.
    func withBytes<Value, Failure: Error>(
        row: Int, column: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        let row = Int32(truncatingIfNeeded: row)
        let column = Int32(truncatingIfNeeded: column)
        let length = unsafe PQgetlength(result, row, column)
        if length == 0, unsafe PQgetisnull(result, row, column) != 0 { return nil }
        return try unsafe body(
            UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: Int(length)))
    }
}
