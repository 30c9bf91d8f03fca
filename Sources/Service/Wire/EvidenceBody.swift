import Lineage
import Registry

/// Where a claim stands, as JSON.
struct EvidenceBody: Encodable {
    let claim: StatedParent

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(claim.claim, forKey: .claim)
        try values.encode(claim.kind.word, forKey: .kind)
        try values.encode(claim.document, forKey: .document)
        try values.encode(claim.documentRevision, forKey: .revision)
        try values.encode(claim.documentSHA256.map { Self.byte($0) }.joined(), forKey: .sha256)
        try values.encode(claim.field, forKey: .field)
        try values.encode(claim.line, forKey: .line)
        try values.encode(claim.text, forKey: .text)
        try values.encode(claim.extractor, forKey: .extractor)
        try values.encode(claim.submitter, forKey: .submitter)
        try values.encode(claim.parentWritten, forKey: .parentWritten)
        try values.encode(claim.parentRevision, forKey: .parentRevision)
        try values.encode(claim.relation.word, forKey: .relation)
        try values.encode(claim.ground.rawValue, forKey: .reason)
        try values.encode(claim.detail, forKey: .reasonDetail)
        try values.encodeIfPresent(claim.role, forKey: .role)
        try values.encodeIfPresent(claim.weight, forKey: .weight)
        try values.encode(claim.recordedAt.iso8601, forKey: .recorded)
    }

    /// Two hexadecimal digits.
    static func byte(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private enum CodingKeys: String, CodingKey {
        case claim, kind, document, revision, sha256, field, line, text, extractor, submitter, role, weight, relation, reason, recorded
        case parentWritten = "parent_written", parentRevision = "parent_revision", reasonDetail = "reason_detail"
    }
}
