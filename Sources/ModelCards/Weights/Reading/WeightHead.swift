/// What is kept of a weight file, made from its first bytes.
///
/// The document is a file of the same format without weights that reads to the same header, see ``GGUFHeader/condensed()`` and
/// ``SafetensorsHeader/condensed(_:fileByteCount:limits:)``. Of a header that cannot be read the first MiB is the document.
public enum WeightHead: Hashable, Sendable {
    /// The bytes to keep.
    case document([UInt8])
    /// So many bytes of the file are needed, more than were given.
    case needs(byteCount: Int)

    /// How many bytes of a GGUF file are read at first; its header does not say how long it is.
    private static let firstByteCount = 256 << 10
    private static let keptByteCount = 1 << 20

    /// Whether a file has the name of one with weights, or of their index.
    public static func isWeightFile(_ name: some StringProtocol) -> Bool { DocumentKind(path: String(name)).isWeightHeader }

    /// Whether a file has the name of an index of weight files.
    public static func isIndex(_ name: some StringProtocol) -> Bool { DocumentKind(path: String(name)) == .safetensorsIndex }

    /// Makes the document, or says how much more of the file it takes.
    ///
    /// - Parameters:
    ///   - bytes: The first bytes of the file; none to begin with.
    ///   - path: The path of the file, whose ending tells the format.
    ///   - fileByteCount: How many bytes the file has.
    ///   - limits: The bounds.
    public static func read(_ bytes: [UInt8], ofFile path: String, fileByteCount: Int, limits: HeaderLimits = .init()) -> WeightHead {
        let available = min(fileByteCount, limits.byteCount)
        switch DocumentKind(path: path) {
        case .ggufFile:
            guard bytes.count >= min(firstByteCount, available) else { return .needs(byteCount: min(firstByteCount, available)) }
            let header = GGUFHeader.read(bytes, fileByteCount: UInt64(fileByteCount), limits: limits)
            if header.stop?.kind == .truncated, bytes.count < available { return .needs(byteCount: min(bytes.count * 4, available)) }
            return .document(header.condensed() ?? beginning(bytes))
        case .safetensorsFile:
            guard bytes.count >= min(8, available) else { return .needs(byteCount: min(8, available)) }
            let wanted = SafetensorsHeader.byteCount(of: bytes).map { $0 > limits.textByteCount + 8 ? keptByteCount : $0 } ?? keptByteCount
            guard bytes.count >= min(wanted, available) else { return .needs(byteCount: min(wanted, available)) }
            return .document(SafetensorsHeader.condensed(bytes, fileByteCount: UInt64(fileByteCount), limits: limits) ?? beginning(bytes))
        default:
            guard bytes.count >= available else { return .needs(byteCount: available) }
            guard bytes.count > keptByteCount else { return .document(bytes) }
            return .document(SafetensorsIndex.read(bytes, limits: limits).condensed() ?? beginning(bytes))
        }
    }

    private static func beginning(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(keptByteCount)) }
}
