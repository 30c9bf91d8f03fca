import Foundation
import ModelCards
import SystemPackage

/// An open file that is certainly a regular one.
///
/// It is opened without waiting and looked at through the descriptor, so a pipe, a device or a file that is exchanged meanwhile
/// cannot hold the reader up. Links are followed: the folders of the Hugging Face cache are made of them.
struct RegularFile {
    /// How many bytes are read at a time.
    static let pieceByteCount = 64 * 1024

    /// How many bytes the file had when it was opened.
    let byteCount: Int64
    private let handle: FileHandle

    /// Opens a file; it is closed when nobody holds it.
    static func open(_ path: FilePath) throws(FileRefusal) -> RegularFile {
        do throws(Errno) {
            let kind = try path.stat().type
            guard kind == .regular else { throw Errno.invalidArgument }
        } catch {
            throw error == .invalidArgument ? .notRegular : FileRefusal(error)
        }
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
        } catch let error as Errno {
            throw FileRefusal(error)
        } catch {
            throw .unreadable(reason: String(describing: error))
        }
        let handle = FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: true)
        do throws(Errno) {
            let status = try descriptor.stat()
            guard status.type == .regular else { throw Errno.invalidArgument }
            return RegularFile(byteCount: status.size, handle: handle)
        } catch {
            throw error == .invalidArgument ? .notRegular : FileRefusal(error)
        }
    }

    /// All bytes of a file.
    ///
    /// - Parameter limit: The most bytes; a larger file is not read.
    static func bytes(of path: FilePath, limit: Int) throws(FileRefusal) -> [UInt8] {
        let file = try open(path)
        guard file.byteCount <= limit else { throw .tooLarge(byteCount: file.byteCount, limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(file.byteCount))
        while let piece = try file.nextPiece() {
            bytes += piece
            // The file may grow while it is read.
            guard bytes.count <= limit else { throw .tooLarge(byteCount: nil, limit: limit) }
        }
        return bytes
    }

    /// What is kept of a file with weights, read from as few of its first bytes as that takes.
    static func head(of path: FilePath, named name: String, limits: HeaderLimits) throws(FileRefusal) -> [UInt8] {
        let file = try open(path)
        var bytes: [UInt8] = []
        while true {
            switch WeightHead.read(bytes, ofFile: name, fileByteCount: Int(file.byteCount), limits: limits) {
            case .document(let document): return document
            case .needs(let count):
                while bytes.count < count {
                    // The file may be cut while it is read.
                    guard let piece = try file.nextPiece() else { throw .unreadable(reason: "it became shorter") }
                    bytes += piece
                }
            }
        }
    }

    /// The next bytes, or nil at the end.
    func nextPiece() throws(FileRefusal) -> [UInt8]? {
        do {
            guard let piece = try handle.read(upToCount: Self.pieceByteCount), !piece.isEmpty else { return nil }
            return Array(piece)
        } catch {
            throw .unreadable(reason: error.localizedDescription)
        }
    }
}
