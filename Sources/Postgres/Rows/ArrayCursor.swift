/// Walks the binary form of an array: dimensions, whether it has NULLs, element type, size and lower bound, elements
/// (`array_send` in the server's `arrayfuncs.c`). It must not outlive the bytes.
@safe struct ArrayCursor {
    let elementType: PostgresType
    let count: Int
    private let bytes: UnsafeRawBufferPointer
    private var offset: Int

    init(_ bytes: UnsafeRawBufferPointer) throws(PostgresDecodingFailure) {
        unsafe self.bytes = unsafe bytes
        offset = 12
        guard bytes.count >= 12 else { throw .malformed }
        elementType = PostgresType(oid: unsafe UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
        switch unsafe Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: Int32.self)) {
        case 0: count = 0
        case 1:
            guard bytes.count >= 20 else { throw .malformed }
            count = Int(unsafe Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 12, as: Int32.self)))
            offset = 20
            // Every element takes at least its length.
            guard count >= 0, count <= (bytes.count - 20) / 4 else { throw .malformed }
        default: throw .malformed
        }
    }

    /// The next element's bytes; nil for NULL.
    mutating func next() throws(PostgresDecodingFailure) -> UnsafeRawBufferPointer? {
        guard unsafe offset + 4 <= bytes.count else { throw .malformed }
        let length = Int(unsafe Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
        offset += 4
        guard length >= 0 else { return nil }
        guard unsafe length <= bytes.count - offset else { throw .malformed }
        defer { offset += length }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
    }
}
