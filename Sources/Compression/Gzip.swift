import CZlib

/// Packs and unpacks whole byte arrays as gzip (RFC 1952).
public enum Gzip {
    /// Packs bytes.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - level: zlib's level, 1 (fast) to 9 (small).
    /// - Returns: One gzip member without a name or time, so equal bytes pack alike.
    /// - Throws: ``GzipError/failed(code:)`` for lack of memory.
    public static func packed(_ bytes: [UInt8], level: Int32 = 6) throws(GzipError) -> [UInt8] {
        var stream = unsafe z_stream()
        let begun = unsafe pedigree_deflate_init(&stream, level, GzipFormat.windowBits)
        guard begun == Z_OK else { throw .failed(code: begun) }
        defer { _ = unsafe deflateEnd(&stream) }
        let capacity = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
        var code = Z_OK
        let result = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            var input = bytes
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                code = unsafe deflate(&stream, Z_FINISH)
                count = unsafe capacity - Int(stream.avail_out)
            }
        }
        guard code == Z_STREAM_END else { throw .failed(code: code) }
        return result
    }

    /// Unpacks all members of a gzip file.
    ///
    /// - Parameters:
    ///   - bytes: One or more gzip members.
    ///   - limit: The most bytes of the result; more is an error, not a cut.
    /// - Throws: ``GzipError``.
    public static func unpacked(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        var reader = try GzipReader()
        let result = try reader.unpack(bytes[...], limit: limit)
        try reader.finish()
        return result
    }
}

/// What zlib is told about the format.
enum GzipFormat {
    /// A 32 KiB window, and 16 for a gzip header and trailer instead of zlib's (zlib.h, deflateInit2).
    static let windowBits: Int32 = 15 + 16
}
