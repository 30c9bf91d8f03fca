import Lineage
import Registry

/// A live document of a model, as JSON.
struct DocumentBody: Encodable {
    let document: StoredDocument

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(document.path, forKey: .path)
        try values.encode(document.origin, forKey: .origin)
        try values.encode(document.submitter, forKey: .submitter)
        try values.encode(document.revision, forKey: .revision)
        try values.encode(document.byteCount, forKey: .bytes)
        try values.encode(document.sha256.map { EvidenceBody.byte($0) }.joined(), forKey: .sha256)
        try values.encode(document.recordedAt.iso8601, forKey: .recorded)
    }

    private enum CodingKeys: String, CodingKey {
        case path, origin, submitter, revision, bytes, sha256, recorded
    }
}
