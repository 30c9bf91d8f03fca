extension ResultSet {
    /// Decodes all rows.
    func rows<S: PostgresStatement>(of statement: S.Type) throws(PostgresError) -> [S.Row] {
        guard rowCount > 0 else { return [] }
        var rows: [S.Row] = []
        rows.reserveCapacity(rowCount)
        do throws(PostgresDecodingError) {
            for index in 0..<rowCount {
                rows.append(try S.decode(PostgresRow(storage: .result(self), index: index)))
            }
        } catch {
            throw PostgresError(error)
        }
        return rows
    }
}
