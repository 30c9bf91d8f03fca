/// Where the repositories of a Hub come from.
public struct RepositorySupply: Sendable {
    let makeShelf: @Sendable () throws -> any RepositoryShelf

    /// These.
    public static func listed(_ repositories: [Repository]) -> RepositorySupply {
        RepositorySupply { ListedShelf(repositories) }
    }

    /// Those in a folder of cards: `organisation/name/…`, `organisation__name/…`, `name/…` or the Hugging Face cache's
    /// `models--organisation--name/…`, with files of any kind.
    public static func folder(_ path: String) -> RepositorySupply {
        RepositorySupply { try FolderShelf(path) }
    }

    /// So many that a seed decides. They are made when they are asked for; their names alone are held in memory.
    public static func generated(count: Int, seed: UInt64) -> RepositorySupply {
        RepositorySupply { GeneratedShelf(count: count, seed: seed) }
    }

    /// All of several. Of repositories that have the same name, the first is served under it.
    public static func joined(_ supplies: [RepositorySupply]) -> RepositorySupply {
        RepositorySupply { JoinedShelf(try supplies.map { try $0.makeShelf() }) }
    }
}
