import Foundation
import Synchronization

/// The repositories in a folder of cards. A class because what was read once is kept.
///
/// A repository is a folder `organisation/name`, `organisation__name`, `models--organisation--name` (of the Hugging Face cache: its
/// snapshot of `main` is served under its own commit) or a folder `name` with files. Names that begin with a dot are left out.
final class FolderShelf: RepositoryShelf {
    let ids: [String]
    private let folders: [String]
    private let known = Mutex<[Int: RepositoryRecord]>([:])

    /// Finds the repositories below a folder.
    ///
    /// - Throws: When the folder cannot be listed.
    init(_ root: String) throws {
        var found: [(id: String, folder: String)] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: root).filter({ !$0.hasPrefix(".") }).sorted() {
            let folder = "\(root)/\(name)"
            let inside = try Self.names(in: folder)
            if name.hasPrefix("models--") {
                found.append((name.dropFirst("models--".count).split(separator: "--", maxSplits: 1).joined(separator: "/"), folder))
            } else if name.contains("__") {
                found.append((name.split(separator: "__", maxSplits: 1).joined(separator: "/"), folder))
            } else if inside.contains(where: { !Self.isFolder("\(folder)/\($0)") }) {
                found.append((name, folder))
            } else {
                for model in inside { found.append(("\(name)/\(model)", "\(folder)/\(model)")) }
            }
        }
        found.sort { $0.id < $1.id }
        ids = found.map(\.id)
        folders = found.map(\.folder)
    }

    func stamp(at index: Int) -> RepositoryStamp { RepositoryStamp(record(at: index)) }
    func parents(at index: Int) -> StatedParents { record(at: index).head.content.facts.parents }

    func record(at index: Int) -> RepositoryRecord {
        if let record = known.withLock({ $0[index] }) { return record }
        let record = RepositoryRecord(read(at: index))
        known.withLock { $0[index] = record }
        return record
    }

    /// A folder says nothing about dates and downloads: they are made from the name, so that they are the same on each machine.
    private func read(at index: Int) -> Repository {
        var random = SplitMix(seed: 0, ids[index].utf8)
        let created = HubTime.day(2022, 3, 3).advanced(milliseconds: Int.random(in: 0..<1_300, using: &random) * 86_400_000)
        let modified = created.advanced(milliseconds: Int.random(in: 0..<8_640_000_000, using: &random))
        var repository = Repository(
            ids[index], created: created, modified: modified, downloads: Int.random(in: 0..<100_000, using: &random),
            likes: Int.random(in: 0..<1_000, using: &random))
        var folder = folders[index]
        if let snapshot = Self.snapshot(in: folder) {
            repository.commit = snapshot
            folder += "/snapshots/\(snapshot)"
        }
        repository.files = Self.files(in: folder)
        return repository
    }

    /// The snapshot of `main` in a folder of the Hugging Face cache.
    private static func snapshot(in folder: String) -> String? {
        guard let text = try? String(contentsOfFile: "\(folder)/refs/main", encoding: .utf8) else { return nil }
        let commit = text.split(whereSeparator: \.isWhitespace).first.map(String.init)
        return commit.flatMap { isFolder("\(folder)/snapshots/\($0)") ? $0 : nil }
    }

    private static func files(in folder: String) -> [RepositoryFile] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.compactMap { path in
            guard !path.split(separator: "/").contains(where: { $0 == ".git" || $0 == ".cache" }) else { return nil }
            // The cache has links to its blobs: the size is that of what a link leads to.
            let place = URL(filePath: "\(folder)/\(path)").resolvingSymlinksInPath().path
            let attributes = try? FileManager.default.attributesOfItem(atPath: place)
            guard attributes?[.type] as? FileAttributeType == .typeRegular, let byteCount = attributes?[.size] as? Int else { return nil }
            return RepositoryFile(path, .stored(StoredFile(path: place, byteCount: byteCount)))
        }
    }

    private static func names(in folder: String) throws -> [String] {
        guard isFolder(folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        let place = URL(filePath: path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: place))?[.type] as? FileAttributeType == .typeDirectory
    }
}
