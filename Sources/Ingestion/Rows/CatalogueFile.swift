import Compression
import SystemPackage

/// An open catalogue, unpacked as it is read when it is gzip.
///
/// A class, since it owns an open file and zlib's stream, which cannot be copied.
final class CatalogueFile {
    /// Why it cannot be read to its end.
    enum Failure: Error, CustomStringConvertible {
        case file(FileRefusal)
        case gzip(GzipError)

        var description: String {
            switch self {
            case .file(let refusal): "the file \(refusal)"
            case .gzip(let error): error.description
            }
        }
    }

    /// How many packed bytes are unpacked at a time: they become at most 4.2 MB, since deflate packs no better than 1032 to 1
    /// (zlib's technical details), so nothing that is packed well is refused and little memory is used.
    private static let sliceByteCount = 4 * 1024
    private static let unpackedByteCount = 1040 * sliceByteCount
    private static let gzipMark: [UInt8] = [0x1F, 0x8B]

    private let file: RegularFile
    private var gzip: GzipReader?
    private var piece: ArraySlice<UInt8> = []
    private var isAtEnd = false
    /// How many bytes of the file have been used.
    private(set) var position: Int64 = 0

    /// How many bytes the file has on disk.
    var byteCount: Int64 { file.byteCount }

    /// Begins to read a file.
    ///
    /// - Parameter isPacked: Whether it must be gzip, by its name; one that begins as gzip is unpacked in any case.
    init(_ file: RegularFile, isPacked: Bool) throws(Failure) {
        self.file = file
        try advance()
        guard isPacked || piece.starts(with: Self.gzipMark) else { return }
        do throws(GzipError) {
            gzip = try GzipReader()
        } catch {
            throw .gzip(error)
        }
    }

    /// Reads on, a little at a time.
    ///
    /// - Parameter bytes: Takes what was read; when this throws, what could be read before the damage.
    /// - Returns: False at the end.
    func read(into bytes: inout [UInt8]) throws(Failure) -> Bool {
        if piece.isEmpty { try advance() }
        guard !piece.isEmpty else {
            try finish()
            return false
        }
        guard gzip != nil else {
            position += Int64(piece.count)
            bytes = Array(piece)
            piece = []
            return true
        }
        let slice = piece.prefix(Self.sliceByteCount)
        piece = piece.dropFirst(slice.count)
        position += Int64(slice.count)
        bytes = []
        do throws(GzipError) {
            try gzip?.unpack(slice, limit: Self.unpackedByteCount, into: &bytes)
        } catch {
            throw .gzip(error)
        }
        return true
    }

    private func advance() throws(Failure) {
        guard !isAtEnd else { return }
        do throws(FileRefusal) {
            piece = (try file.nextPiece() ?? [])[...]
        } catch {
            throw .file(error)
        }
        isAtEnd = piece.isEmpty
    }

    private func finish() throws(Failure) {
        guard let reader = gzip.take() else { return }
        do throws(GzipError) {
            try reader.finish()
        } catch {
            throw .gzip(error)
        }
    }
}
