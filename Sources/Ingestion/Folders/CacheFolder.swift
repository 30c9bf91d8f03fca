import Foundation
import Lineage
import SystemPackage

/// A model's folder in the Hugging Face cache: `models--org--name/{blobs,refs,snapshots}`.
///
/// The layout is that of `huggingface_hub`'s documentation, "Understand caching".
struct CacheFolder {
    private static let maximumReferenceByteCount = 256

    let path: FilePath

    /// The snapshot to read: the one that `refs/main` names, else the one that changed last (the first by name among equals).
    ///
    /// - Returns: Its folder and the commit that it is named for; nil when there is none.
    func snapshot() throws(FileRefusal) -> (path: FilePath, commit: String)? {
        let snapshots = path.appending("snapshots")
        if let commit = mainCommit(), (try? FolderListing.isFolder(snapshots.appending(commit))) == true {
            return (snapshots.appending(commit), commit)
        }
        let newest = try FolderListing.names(in: snapshots).compactMap { name -> (name: String, seconds: Int, nanoseconds: Int)? in
            guard !name.hasPrefix("."), let status = try? snapshots.appending(name).stat(), status.type == .directory else { return nil }
            return (name, status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
        // The first of equals stays, since only a later one takes its place.
        let best = newest.reduce(nil) { (best: (name: String, seconds: Int, nanoseconds: Int)?, next) in
            guard let best else { return next }
            return (next.seconds, next.nanoseconds) > (best.seconds, best.nanoseconds) ? next : best
        }
        return best.map { (snapshots.appending($0.name), $0.name) }
    }

    /// The commit in `refs/main`; nothing that leads out of the folder of snapshots.
    private func mainCommit() -> String? {
        let file = path.appending("refs").appending("main")
        guard let bytes = try? RegularFile.bytes(of: file, limit: Self.maximumReferenceByteCount) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
        guard let revision = Revision(text), !revision.written.hasPrefix("."), !revision.written.contains("/") else { return nil }
        return revision.written
    }
}
