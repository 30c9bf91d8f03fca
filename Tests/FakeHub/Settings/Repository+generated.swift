extension Repository {
    /// The repositories of ``RepositorySupply/generated(count:seed:)`` as values, for a test that changes some of them before they are
    /// served. All files are made at once: this is for hundreds, not for a hundred thousand. The ids and dates are the same; `_id` and the
    /// names of commits are not.
    public static func generated(count: Int, seed: UInt64) -> [Repository] {
        let shelf = GeneratedShelf(count: count, seed: seed)
        return shelf.ids.indices.map { index in
            let record = shelf.record(at: index)
            return Repository(
                record.id, files: record.head.content.files, created: record.created, modified: record.modified, downloads: record.downloads,
                likes: record.likes, gate: record.gate)
        }
    }
}
