import CDeflate

/// Packs and unpacks whole byte arrays as gzip (RFC 1952).
public enum Gzip {
    /// Packs bytes.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - level: libdeflate's level, 1 (fast) to 12 (small).
    /// - Returns: One gzip member without a name or time, so equal bytes pack alike.
    /// - Throws: ``GzipError/outOfMemory``.
    public static func packed(_ bytes: [UInt8], level: Int32 = 6) throws(GzipError) -> [UInt8] {
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { throw .outOfMemory }
        defer { unsafe libdeflate_free_compressor(compressor) }
        let capacity = unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            unsafe bytes.withUnsafeBytes { input in
                count = unsafe libdeflate_gzip_compress(compressor, input.baseAddress, input.count, output.baseAddress, output.count)
            }
        }
        precondition(!result.isEmpty, "the bound is enough for any bytes")
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
