import Intake
import Lineage

/// Documents of one model that were found in one place, within the bounds of a model.
struct FoundDocuments: Sendable {
    private(set) var documents: [IncomingDocument] = []
    private(set) var findings: [Diagnostic] = []
    /// False when a document was left out: then the registry must keep what it has of it.
    private(set) var isWhole = true
    /// Bytes of the documents together.
    private var byteCount = 0

    /// Whether one more document is taken; if not that is noted.
    mutating func hasRoom(for name: String, limits: IngestionLimits) -> Bool {
        guard documents.count < limits.documentCount else {
            leaveOut(.documentTooLarge, name, "the folder has more than \(limits.documentCount) documents")
            return false
        }
        return true
    }

    /// Takes a document, or leaves it out where all together would have too many bytes.
    mutating func add(_ document: IncomingDocument, named name: String, limits: IngestionLimits) {
        guard byteCount + document.bytes.count <= limits.folderByteCount else {
            leaveOut(.documentTooLarge, name, "the folder's documents have more than \(limits.folderByteCount) bytes")
            return
        }
        byteCount += document.bytes.count
        documents.append(document)
    }

    /// Notes that a document was left out.
    mutating func leaveOut(_ code: IngestionFinding, _ name: String, _ message: String) {
        isWhole = false
        note(code, name, message)
    }

    /// Notes what is odd.
    mutating func note(_ code: IngestionFinding, _ name: String, _ message: String) {
        findings.append(code.finding(name, message))
    }

    /// Notes what was left out before anything was read.
    mutating func leaveOut(_ left: [Diagnostic]) {
        guard !left.isEmpty else { return }
        isWhole = false
        findings += left
    }
}

extension IngestionFinding {
    /// A finding about a file.
    func finding(_ name: String, _ message: String) -> Diagnostic {
        Diagnostic(rawValue, severity, message, document: name)
    }
}
