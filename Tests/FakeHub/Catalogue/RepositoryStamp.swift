/// What lists are sorted by.
struct RepositoryStamp: Sendable, Hashable {
    var created: HubTime
    var modified: HubTime
    var downloads: Int
    var likes: Int

    init(created: HubTime, modified: HubTime, downloads: Int, likes: Int) {
        self.created = created
        self.modified = modified
        self.downloads = downloads
        self.likes = likes
    }

    init(_ record: RepositoryRecord) {
        self.init(created: record.created, modified: record.modified, downloads: record.downloads, likes: record.likes)
    }

    /// The place in a list sorted in some way: greater comes first.
    func key(_ order: ListOrder) -> Int {
        switch order {
        case .created: created.milliseconds
        case .modified: modified.milliseconds
        case .downloads: downloads
        case .likes: likes
        // How the Hub finds what is trending is not published; any number that is not one of the others does.
        case .trending: likes &* 31 % 97
        }
    }
}
