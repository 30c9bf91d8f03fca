import Foundation
import Registry

/// What a backup says about itself: enough to refuse it before anything is touched.
struct BackupManifest: Codable, Equatable {
    /// When it was taken, as ISO 8601 in UTC.
    let takenAt: String
    /// The major version of the PostgreSQL that wrote the archive.
    let postgres: Int
    /// The steps of the schema.
    let steps: [SchemaStep]
    /// Which life of the database it is of.
    let incarnation: String
    /// Models with a document or registration of their own.
    let known: Int
    /// Models that others name only.
    let mentioned: Int
    /// Live documents.
    let documents: Int
    /// Live claims.
    let claims: Int
    /// Believed edges.
    let edges: Int

    /// Describes a snapshot.
    init(of snapshot: StoreSnapshot, takenAt: Date) {
        self.takenAt = takenAt.formatted(.iso8601)
        postgres = snapshot.serverVersion
        steps = snapshot.steps
        incarnation = snapshot.incarnation
        known = snapshot.counts.known
        mentioned = snapshot.counts.mentioned
        documents = snapshot.counts.documents
        claims = snapshot.counts.claims
        edges = snapshot.counts.edges
    }

    /// Whether a store holds as much as was written.
    func isFulfilled(by counts: RegistryCounts) -> Bool {
        (known, mentioned, documents, claims, edges) == (counts.known, counts.mentioned, counts.documents, counts.claims, counts.edges)
    }

    private enum CodingKeys: String, CodingKey {
        case takenAt = "taken_at", postgres, steps, incarnation, known, mentioned, documents, claims, edges
    }
}
