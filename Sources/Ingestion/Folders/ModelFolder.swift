import Intake
import Lineage
import SystemPackage

/// A folder that holds the documents of one model.
struct ModelFolder {
    let path: FilePath
    let names: [String]
    let limits: IngestionLimits

    /// Reads the documents.
    ///
    /// - Parameter revision: The revision of the repository, where it is known.
    func read(revision: String?) -> FoundDocuments {
        var found = FoundDocuments()
        for (path, names) in KnownFile.documents(among: self.names) {
            for other in names.dropFirst() { found.note(.duplicateDocument, other, "'\(names[0])' is taken instead") }
            take(names[0], as: path, revision: revision, into: &found) { () throws(FileRefusal) in
                try RegularFile.bytes(of: self.path.appending(names[0]), limit: limits.documentByteCount)
            }
        }
        readWeights(revision: revision, into: &found)
        return found
    }

    /// Reads the headers of files with weights: indexes first, then files in the order of their paths.
    private func readWeights(revision: String?, into found: inout FoundDocuments) {
        let weights = WeightListing(path: path, names: names, limits: limits)
        found.leaveOut(weights.findings)
        for path in weights.paths {
            take(path, as: path, revision: revision, into: &found) { () throws(FileRefusal) in
                let head = try RegularFile.head(of: self.path.appending(path), named: path, limits: limits.header)
                guard head.count <= limits.documentByteCount else { throw .tooLarge(byteCount: Int64(head.count), limit: limits.documentByteCount) }
                return head
            }
        }
    }

    /// Reads one document, within the bounds of the folder.
    private func take(
        _ name: String, as path: String, revision: String?, into found: inout FoundDocuments, _ read: () throws(FileRefusal) -> [UInt8]
    ) {
        guard found.hasRoom(for: name, limits: limits) else { return }
        do throws(FileRefusal) {
            let bytes = try read()
            found.add(IncomingDocument(path: path, bytes: bytes, origin: "folder", revision: revision), named: name, limits: limits)
        } catch {
            found.leaveOut(error.code, name, "'\(name)' \(error); it is left out")
        }
    }
}

extension FileRefusal {
    fileprivate var code: IngestionFinding {
        if case .tooLarge = self { .documentTooLarge } else { .documentUnreadable }
    }
}
