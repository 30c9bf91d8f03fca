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
        choose(found, limits: limits)
    }

    /// Finds them among the paths of all files of a repository, by the same rules.
    init(files: [String], limits: IngestionLimits) {
        let cards = files.filter { path in
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            return path.contains("/") && KnownFile.documentPath(of: name) == KnownFile.card
        }
        let others = Set(cards.map { $0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.startIndex) })
        let found = files.filter { path in
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            guard let name = segments.last, WeightHead.isWeightFile(name), segments.count <= limits.weightFolderDepth + 1 else { return false }
            guard !segments.contains(where: { $0.hasPrefix(".") || $0.isEmpty }) else { return false }
            guard !segments.dropLast().contains(where: { $0.hasPrefix("checkpoint-") }) else { return false }
            return !(1..<segments.count).contains { others.contains(segments.prefix($0).joined(separator: "/")[...]) }
        }
        choose(found, limits: limits)
    }

    /// Orders what was found, and leaves out what is too much.
    private mutating func choose(_ all: [String], limits: IngestionLimits) {
        let found = all.filter { IncomingDocument.isRepositoryPath($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in all.sorted() where !IncomingDocument.isRepositoryPath(name) {
            findings.append(IngestionFinding.documentTooLarge.finding(name, "its path is none that a repository can have"))
        }
        let indexes = found.filter { WeightHead.isIndex($0) }
        let files = found.filter { !WeightHead.isIndex($0) }
        paths = Array(indexes.prefix(limits.weightFileCount)) + Array(files.prefix(limits.weightFileCount))
        guard let first = files.dropFirst(limits.weightFileCount).first else { return }
        let message =
            "the folder has \(files.count) files with weights; it and those that follow the first \(limits.weightFileCount) are left out"
        findings.append(IngestionFinding.documentTooLarge.finding(first, message))
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
}
