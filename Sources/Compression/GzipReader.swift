import CZlib

/// Unpacks gzip piece by piece, over several members, with bounded output.
public struct GzipReader: ~Copyable {
    /// Owns zlib's stream, which points into itself and so must not move.
    @safe private final class Stream {
        var state = unsafe z_stream()
        deinit { _ = unsafe inflateEnd(&state) }
    }

    /// How many bytes zlib writes at a time.
    private static let pieceByteCount = 64 * 1024

    private let stream = Stream()
    private var isInsideMember = false
    private var hasBegun = false

    /// Begins to unpack.
    ///
    /// - Throws: ``GzipError/outOfMemory``.
    public init() throws(GzipError) {
        let code = unsafe pedigree_inflate_init(&stream.state, GzipFormat.windowBits)
        guard code == Z_OK else { throw .outOfMemory }
    }

    /// Unpacks the next piece of a file.
    ///
    /// - Parameters:
    ///   - piece: Bytes that follow those of the last call.
    ///   - limit: The most bytes that this piece may become.
    /// - Returns: What it becomes; may be empty.
    /// - Throws: ``GzipError/notGzip`` or ``GzipError/tooLarge(limit:)``; nothing can be read afterwards.
    public mutating func unpack(_ piece: ArraySlice<UInt8>, limit: Int) throws(GzipError) -> [UInt8] {
        var result: [UInt8] = []
        try unpack(piece, limit: limit, into: &result)
        return result
    }

    /// Unpacks the next piece of a file, and keeps what comes before damage.
    ///
    /// - Parameters:
    ///   - piece: Bytes that follow those of the last call.
    ///   - limit: The most bytes that this piece may become.
    ///   - result: What it becomes is put at its end, also what could be unpacked before an error.
    /// - Throws: ``GzipError/notGzip`` or ``GzipError/tooLarge(limit:)``; nothing can be read afterwards.
    public mutating func unpack(_ piece: ArraySlice<UInt8>, limit: Int, into result: inout [UInt8]) throws(GzipError) {
        var input = Array(piece)
        var used = 0
        var room = limit
        // A full output piece may leave more inside zlib when all input is used.
        var mayHoldMore = false
        while used < input.count || mayHoldMore {
            if !isInsideMember, hasBegun { _ = unsafe inflateReset(&stream.state) }
            isInsideMember = true
            hasBegun = true
            let (code, read, written) = step(&input, from: used)
            used += read
            guard written.count <= room else {
                result += written.prefix(room)
                throw .tooLarge(limit: limit)
            }
            room -= written.count
            result += written
            mayHoldMore = code == Z_OK && written.count == Self.pieceByteCount
            switch code {
            case Z_STREAM_END: isInsideMember = false
            case Z_OK where read > 0 || !written.isEmpty: continue
            case Z_BUF_ERROR where used == input.count: return
            default: throw .notGzip
            }
        }
    }

    /// Ends the file.
    ///
    /// - Throws: ``GzipError/truncated`` when it ended inside a member or had none.
    public consuming func finish() throws(GzipError) {
        guard hasBegun, !isInsideMember else { throw .truncated }
    }

    private func step(_ input: inout [UInt8], from start: Int) -> (code: Int32, read: Int, written: [UInt8]) {
        var code = Z_OK
        let available = input.count - start
        let written = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceByteCount) { output, count in
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.state.next_in = input.baseAddress.map { unsafe $0 + start }
                unsafe stream.state.avail_in = UInt32(available)
                unsafe stream.state.next_out = output.baseAddress
                unsafe stream.state.avail_out = UInt32(Self.pieceByteCount)
                code = unsafe inflate(&stream.state, Z_NO_FLUSH)
                count = unsafe Self.pieceByteCount - Int(stream.state.avail_out)
            }
        }
        return (code, unsafe available - Int(stream.state.avail_in), written)
    }
}
