import CLibPQ

extension PostgresServerFields {
    /// Reads the fields of an error or notice. libpq makes results of its own without a SQLSTATE, for lost connections
    /// and the like: they get 08000.
    init(_ result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            guard let ascii = code.asciiValue, let text = unsafe PQresultErrorField(result, Int32(ascii)) else { return nil }
            return unsafe String(cString: text)
        }
        // The codes of postgres_ext.h: PG_DIAG_SQLSTATE 'C', PG_DIAG_SEVERITY_NONLOCALIZED 'V', and so on.
        self.init(
            sqlState: SQLState(rawValue: field("C") ?? "08000"), severity: field("V") ?? "ERROR",
            message: field("M") ?? "", detail: field("D"), hint: field("H"), schema: field("s"), table: field("t"),
            column: field("c"), constraint: field("n"), routine: field("R"))
    }
}
