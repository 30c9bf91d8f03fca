import Intake
import Lineage
import SystemPackage

/// A folder that holds the documents of one model.
struct ModelFolder {
    let path: FilePath
    let names: [String]
    let limits: IngestionLimits

    /// What is read from a folder.
    struct Contents {
        var documents: [IncomingDocument] = []
        var findings: [Diagnostic] = []
        /// False when a document was left out: then the registry must keep what it has of it.
        var isWhole = true
        /// Bytes of the documents together.
        fileprivate(set) var byteCount = 0
    }

    /// Reads the documents.
    ///
    /// - Parameter revision: The revision of the repository, where it is known.
    func read(revision: String?) -> Contents {
        var contents = Contents()
        for (path, names) in candidates() {
            for other in names.dropFirst() {
                contents.findings.append(finding(.duplicateDocument, other, "'\(names[0])' is taken instead"))
            }
            take(names[0], as: path, revision: revision, into: &contents) { () throws(FileRefusal) in
                try RegularFile.bytes(of: self.path.appending(names[0]), limit: limits.documentByteCount)
            }
        }
        readWeights(revision: revision, into: &contents)
        return contents
    }

    /// Reads the headers of files with weights: indexes first, then files in the order of their paths.
    private func readWeights(revision: String?, into contents: inout Contents) {
        let weights = WeightListing(path: path, names: names, limits: limits)
        contents.findings += weights.findings
        if !weights.findings.isEmpty { contents.isWhole = false }
        for path in weights.paths {
            take(path, as: path, revision: revision, into: &contents) { () throws(FileRefusal) in
                let head = try RegularFile.head(of: self.path.appending(path), named: path, limits: limits.header)
                guard head.count <= limits.documentByteCount else { throw .tooLarge(byteCount: Int64(head.count), limit: limits.documentByteCount) }
                return head
            }
        }
    }

    /// Reads one document, within the bounds of the folder.
    private func take(
        _ name: String, as path: String, revision: String?, into contents: inout Contents, _ read: () throws(FileRefusal) -> [UInt8]
    ) {
        guard contents.documents.count < limits.documentCount else {
            contents.leaveOut(finding(.documentTooLarge, name, "the folder has more than \(limits.documentCount) documents"))
            return
        }
        do throws(FileRefusal) {
            let bytes = try read()
            guard contents.byteCount + bytes.count <= limits.folderByteCount else {
                contents.leaveOut(finding(.documentTooLarge, name, "the folder's documents have more than \(limits.folderByteCount) bytes"))
                return
            }
            contents.byteCount += bytes.count
            contents.documents.append(IncomingDocument(path: path, bytes: bytes, origin: "folder", revision: revision))
        } catch {
            contents.leaveOut(finding(error.code, name, "'\(name)' \(error); it is left out"))
        }
    }

    /// The documents in the order of their paths, each with the names that its file has: the one that is read first.
    private func candidates() -> [(path: String, names: [String])] {
        let named = names.compactMap { name in KnownFile.documentPath(of: name).map { (path: $0, name: name) } }
        return Dictionary(grouping: named, by: \.path).sorted { $0.key < $1.key }.map { path, files in
            let exact = files.filter { $0.name == path }
            return (path, (exact + files.filter { $0.name != path }).map(\.name))
        }
    }

    private func finding(_ code: IngestionFinding, _ name: String, _ message: String) -> Diagnostic {
        Diagnostic(code.rawValue, code.severity, message, document: name)
    }
}

extension ModelFolder.Contents {
    fileprivate mutating func leaveOut(_ finding: Diagnostic) {
        isWhole = false
        findings.append(finding)
    }
}

extension FileRefusal {
    fileprivate var code: IngestionFinding {
        if case .tooLarge = self { .documentTooLarge } else { .documentUnreadable }
    }
}
