/// One step of the schema.
public struct Migration: Sendable {
    /// Its place, from 1 without gaps.
    public let number: Int
    /// The name of its file without the ending.
    public let name: String
    /// Its SQL: several statements, run in one transaction.
    public let sql: String

    private init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
        self.number = number
        self.name = name
        sql = String(decoding: bytes, as: UTF8.self)
    }

    /// All steps in order. A step is never changed once it has landed; a new file beside it is a new row here.
    public static let all = [
        Migration(1, "0001_create_store", PackageResources._001_create_store_sql),
        Migration(2, "0002_widen_evidence", PackageResources._002_widen_evidence_sql),
        Migration(3, "0003_prune_changes", PackageResources._003_prune_changes_sql),
        Migration(4, "0004_drop_words", PackageResources._004_drop_words_sql),
        Migration(5, "0005_create_jobs", PackageResources._005_create_jobs_sql),
        Migration(6, "0006_create_repositories", PackageResources._006_create_repositories_sql),
        Migration(7, "0007_infer_parents", PackageResources._007_infer_parents_sql),
        Migration(8, "0008_pack_once", PackageResources._008_pack_once_sql),
        Migration(9, "0009_shape_models", PackageResources._009_shape_models_sql),
    ]
}
