/// One value of one row: what ``PostgresDecodable`` decodes.
///
/// It keeps its result alive, so it may be kept too.
public struct PostgresCell: Sendable {
    let row: PostgresRow
    let column: Int

    /// The value's type; nil where the server does not say it, as in COPY.
    public var type: PostgresType? {
        switch row.storage {
        case .result(let result): result.type(ofColumn: column)
        case .copied: nil
        }
    }

    /// Whether it is NULL.
    public var isNull: Bool {
        unsafe withBytes { unsafe _ = $0 } == nil
    }

    /// Lends the value's bytes; nil for NULL.
    func withBytes<Value, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        switch row.storage {
        case .result(let result):
            return try unsafe result.withBytes(row: row.index, column: column, body)
        case .copied(let rows):
            guard let range = rows.range(row: row.index, column: column) else { return nil }
            // `withUnsafeBytes` of Array rethrows untyped, so the outcome leaves it as a value.
            let outcome: Result<Value, Failure> = unsafe rows.bytes.withUnsafeBytes { bytes in
                do throws(Failure) {
                    return .success(try unsafe body(UnsafeRawBufferPointer(rebasing: bytes[range])))
                } catch {
                    return .failure(error)
                }
            }
            return try outcome.get()
        }
    }
}
