import Foundation
import SystemPackage

/// The names in a folder.
enum FolderListing {
    /// The names in a folder, in the order of their bytes, so that every run meets them in the same one.
    ///
    /// A name that is not UTF-8 comes with U+FFFD in it and opens nothing.
    ///
    /// - Complexity: O(*n* log *n*) in the names, all of which are held.
    static func names(in folder: FilePath) throws(FileRefusal) -> [String] {
        do throws(Errno) {
            guard try folder.stat().type == .directory else { throw Errno.notDirectory }
        } catch {
            throw FileRefusal(error)
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.string).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw .unreadable(reason: (error as NSError).localizedFailureReason ?? error.localizedDescription)
        }
    }

    /// Whether something is a folder, links followed.
    ///
    /// - Throws: ``FileRefusal`` when it cannot be looked at: a link to nowhere or to itself, or a name that is not UTF-8.
    static func isFolder(_ path: FilePath) throws(FileRefusal) -> Bool {
        do throws(Errno) {
            return try path.stat().type == .directory
        } catch {
            let name = path.lastComponent?.string ?? ""
            throw name.unicodeScalars.contains("\u{FFFD}") ? .nameNotUTF8 : FileRefusal(error)
        }
    }
}
