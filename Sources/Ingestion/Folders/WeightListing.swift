import Intake
import Lineage
import ModelCards
import SystemPackage

/// The files with weights in a model's folder and the folders below it, by name alone.
struct WeightListing {
    /// The paths below the folder: indexes first, then files, each ordered by the bytes of the path.
    private(set) var paths: [String] = []
    /// What was left out.
    private(set) var findings: [Diagnostic] = []

    /// Looks for them; a folder that cannot be listed is passed over.
    init(path: FilePath, names: [String], limits: IngestionLimits) {
        var found: [String] = []
        var seen = Set([FileIdentity(of: path)].compactMap(\.self))
        Self.find(in: path, below: "", names: names, depth: limits.weightFolderDepth, found: &found, seen: &seen)
        found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in found where !IncomingDocument.isRepositoryPath(name) {
            findings.append(finding(name, "its path is none that a repository can have"))
        }
        found.removeAll { !IncomingDocument.isRepositoryPath($0) }
        let indexes = found.filter { WeightHead.isIndex($0) }
        let files = found.filter { !WeightHead.isIndex($0) }
        paths = Array(indexes.prefix(limits.weightFileCount)) + Array(files.prefix(limits.weightFileCount))
        if let first = files.dropFirst(limits.weightFileCount).first {
            findings.append(
                finding(
                    first,
                    "the folder has \(files.count) files with weights; it and those that follow the first \(limits.weightFileCount) are left out"))
        }
    }

    /// Goes through a folder; folders of checkpoints, with a card of their own, or seen before by another name are passed over.
    private static func find(
        in folder: FilePath, below prefix: String, names: [String], depth: Int, found: inout [String], seen: inout Set<FileIdentity>
    ) {
        for name in names where !name.hasPrefix(".") {
            if WeightHead.isWeightFile(name) {
                found.append(prefix + name)
                continue
            }
            let path = folder.appending(name)
            guard depth > 0, !name.hasPrefix("checkpoint-"), let inside = try? FolderListing.names(in: path),
                !inside.contains(where: { $0 == KnownFile.naming || KnownFile.documentPath(of: $0) == KnownFile.card }),
                let identity = FileIdentity(of: path), seen.insert(identity).inserted
            else { continue }
            find(in: path, below: "\(prefix)\(name)/", names: inside, depth: depth - 1, found: &found, seen: &seen)
        }
    }

    private func finding(_ name: String, _ message: String) -> Diagnostic {
        let code = IngestionFinding.documentTooLarge
        return Diagnostic(code.rawValue, code.severity, message, document: name)
    }
}
