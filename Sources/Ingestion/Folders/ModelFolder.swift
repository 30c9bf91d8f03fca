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
    }

    /// Reads the documents.
    ///
    /// - Parameter revision: The revision of the repository, where it is known.
    func read(revision: String?) -> Contents {
        var contents = Contents()
        var byteCount = 0
        for (path, names) in candidates() {
            let name = names[0]
            for other in names.dropFirst() {
                contents.findings.append(finding(.duplicateDocument, other, "'\(name)' is taken instead"))
            }
            guard contents.documents.count < limits.documentCount else {
                contents.leaveOut(finding(.documentTooLarge, name, "the folder has more than \(limits.documentCount) documents"))
                continue
            }
            do throws(FileRefusal) {
                let bytes = try RegularFile.bytes(of: self.path.appending(name), limit: limits.documentByteCount)
                guard byteCount + bytes.count <= limits.folderByteCount else {
                    contents.leaveOut(finding(.documentTooLarge, name, "the folder's documents have more than \(limits.folderByteCount) bytes"))
                    continue
                }
                byteCount += bytes.count
                contents.documents.append(IncomingDocument(path: path, bytes: bytes, origin: "folder", revision: revision))
            } catch {
                contents.leaveOut(finding(error.code, name, "'\(name)' \(error); it is left out"))
            }
        }
        return contents
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
