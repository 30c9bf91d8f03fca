/// Repositories that are there as values.
struct ListedShelf: RepositoryShelf {
    let records: [RepositoryRecord]
    let ids: [String]

    init(_ repositories: [Repository]) {
        records = repositories.map { RepositoryRecord($0) }
        ids = records.map(\.id)
    }

    func stamp(at index: Int) -> RepositoryStamp { RepositoryStamp(records[index]) }
    func parents(at index: Int) -> StatedParents { records[index].head.content.facts.parents }
    func record(at index: Int) -> RepositoryRecord { records[index] }
}
