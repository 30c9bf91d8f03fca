/// The files and folders of a commit, with Git's names of the folders.
struct TreeListing {
    /// A file or a folder.
    struct Entry {
        let path: String
        /// `nil` for a folder.
        let file: FileIdentity?
        /// Git's name of the folder.
        let folder: String?

        /// As the routes of trees and paths show it.
        func json(_ lastCommit: JSONValue?) -> JSONValue {
            var fields: [JSONValue.Field] = [
                .init("type", file == nil ? "directory" : "file"), .init("oid", .text(file?.blob ?? folder ?? "")),
                .init("size", .integer(file?.byteCount ?? 0)), .init("path", .text(path)),
            ]
            if let file, let large = file.large {
                let value: JSONValue = [
                    "oid": .text(large.sha256), "size": .integer(file.byteCount), "pointerSize": .integer(large.pointerByteCount),
                ]
                fields.insert(.init("lfs", value), at: 3)
            }
            if let lastCommit { fields.append(.init("lastCommit", lastCommit)) }
            return .object(fields)
        }
    }

    /// All entries, a folder before what is in it.
    private(set) var entries: [Entry] = []

    /// Reads the files of a commit.
    ///
    /// - Throws: When a file on disk cannot be read.
    init(_ content: CommitContent) throws {
        let files = try content.files.map { (path: $0.path, identity: try FileIdentity($0)) }
        _ = add(files[...], below: "")
    }

    /// Adds what is below a folder and answers Git's name of the folder. The files are sorted, so what is in a folder stands together.
    private mutating func add(_ files: ArraySlice<(path: String, identity: FileIdentity)>, below prefix: String) -> String {
        var objects: [GitObject.Entry] = []
        var rest = files
        while let first = rest.first {
            let name = first.path.dropFirst(prefix.count)
            if let slash = name.firstIndex(of: "/") {
                let folder = String(name[..<slash])
                let inside = rest.prefix { $0.path.hasPrefix("\(prefix)\(folder)/") }
                let place = entries.count
                entries.append(Entry(path: prefix + folder, file: nil, folder: nil))
                let object = add(inside, below: "\(prefix)\(folder)/")
                entries[place] = Entry(path: prefix + folder, file: nil, folder: object)
                objects.append(GitObject.Entry(name: folder, isFolder: true, object: object))
                rest = rest.dropFirst(inside.count)
            } else {
                entries.append(Entry(path: first.path, file: first.identity, folder: nil))
                objects.append(GitObject.Entry(name: String(name), isFolder: false, object: first.identity.blob))
                rest = rest.dropFirst()
            }
        }
        return GitObject.tree(objects)
    }
}
