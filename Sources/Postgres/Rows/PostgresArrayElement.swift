/// A Swift type that arrays can be decoded of. The conformances here are all there are.
///
/// An array takes every element type that the Swift type takes as a column.
public protocol PostgresArrayElement {
    /// Decodes a whole array; a NULL element is ``PostgresDecodingFailure/null``.
    static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Self]
    /// Decodes a whole array; a NULL element is nil.
    static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Self?]
}

extension BinaryDecodable {
    static func decodeElements(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Self] {
        let values = try unsafe cell.withBytes { bytes throws(PostgresDecodingFailure) in
            var cursor = try unsafe ArrayCursor(bytes)
            guard cursor.count == 0 || accepts(cursor.elementType) else { throw .type(cursor.elementType) }
            var values: [Self] = []
            values.reserveCapacity(cursor.count)
            for _ in 0..<cursor.count {
                guard let element = unsafe try cursor.next() else { throw .null }
                values.append(try unsafe decode(element, type: cursor.elementType))
            }
            return values
        }
        guard let values else { throw .null }
        return values
    }

    static func decodeNullableElements(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Self?] {
        let values = try unsafe cell.withBytes { bytes throws(PostgresDecodingFailure) in
            var cursor = try unsafe ArrayCursor(bytes)
            guard cursor.count == 0 || accepts(cursor.elementType) else { throw .type(cursor.elementType) }
            var values: [Self?] = []
            values.reserveCapacity(cursor.count)
            for _ in 0..<cursor.count {
                let element = unsafe try cursor.next()
                if let element = unsafe element {
                    values.append(try unsafe decode(element, type: cursor.elementType))
                } else {
                    values.append(nil)
                }
            }
            return values
        }
        guard let values else { throw .null }
        return values
    }
}
