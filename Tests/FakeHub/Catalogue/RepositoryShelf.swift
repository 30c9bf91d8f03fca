/// The repositories that a Hub begins with. What is on the shelf does not change; changes are kept by the ``Catalogue``.
protocol RepositoryShelf: Sendable {
    /// The ids, by index.
    var ids: [String] { get }
    /// What a repository is sorted by. Cheap: it is asked of all.
    func stamp(at index: Int) -> RepositoryStamp
    /// The parents that a repository declares and their relation. Cheap: it is asked of all.
    func parents(at index: Int) -> StatedParents
    /// A repository.
    func record(at index: Int) -> RepositoryRecord
}
