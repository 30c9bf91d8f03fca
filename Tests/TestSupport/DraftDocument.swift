import Compression
import Crypto
import Foundation
package import Lineage
package import Registry

/// A document in short, for tests: its bytes are made from what it says.
package struct DraftDocument: Sendable {
    /// Its path.
    package var path: String
    /// The parents that it states.
    package var claims: [DraftClaim]
    /// What else it states.
    package var facts: ModelFacts

    /// Drafts a document; the default is a card.
    package init(path: String = "README.md", _ claims: [DraftClaim] = [], facts: ModelFacts = ModelFacts()) {
        self.path = path
        self.claims = claims
        self.facts = facts
    }

    /// Drafts what somebody registers through the API.
    package static func registration(by submitter: String = "ada", _ claims: [DraftClaim]) -> Self {
        Self(path: DocumentPath.registration(of: submitter), claims)
    }

    /// The kind of evidence that stands in documents of a path.
    static func kind(ofPath path: String) -> EvidenceKind {
        if DocumentPath.isRegistration(path) { return .registration }
        if DocumentPath.isCatalogue(path) { return .catalogue }
        switch path {
        case "adapter_config.json": return .adapterConfiguration
        case "mergekit_config.yml": return .mergeConfiguration
        default: return .frontMatter
        }
    }

    /// The document as it goes to the store.
    package func submitted() throws -> SubmittedDocument {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        let lines = claims.map { "\($0.parent) \($0.relation.word) \($0.ground.rawValue) \($0.kind?.word ?? "-")" }
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8) + Array(try encoder.encode(facts))
        let reading = DocumentReading(path: path, claims: try claims.enumerated().map { try $1.claim(path: path, index: $0) }, facts: facts)
        return SubmittedDocument(
            reading: reading, sha256: Array(SHA256.hash(data: bytes)), byteCount: bytes.count, compressedBytes: try Gzip.packed(bytes, level: 1),
            origin: "test", revision: nil, readerVersion: 1)
    }
}
