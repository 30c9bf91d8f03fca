/// Which folders of a place are to be read again.
public struct FolderChanges: Sendable, Equatable {
    /// More than this many are not told apart.
    private static let greatestCount = 10_000

    /// Whether anything may have changed.
    public private(set) var isEverything: Bool
    private var whole: Set<String> = []
    private var inside: [String: Set<String>] = [:]

    /// Everything.
    public static let everything = FolderChanges(isEverything: true)

    /// Nothing.
    public init() {
        isEverything = false
    }

    private init(isEverything: Bool) {
        self.isEverything = isEverything
    }

    /// Whether nothing is to be read again.
    public var isEmpty: Bool { !isEverything && whole.isEmpty && inside.isEmpty }

    /// Adds what happened to a path below the place. What lies in a folder may belong to it, or to a folder of an organisation's in it.
    package mutating func add(_ path: some Collection<String>) {
        guard let first = path.first else { return become() }
        if let second = path.dropFirst().first { inside[first, default: []].insert(second) } else { whole.insert(first) }
        if whole.count + inside.count > Self.greatestCount || inside[first]?.count ?? 0 > Self.greatestCount { become() }
    }

    /// Adds other changes.
    package mutating func formUnion(_ other: FolderChanges) {
        if other.isEverything { become() }
        guard !isEverything else { return }
        whole.formUnion(other.whole)
        inside.merge(other.inside) { $0.union($1) }
        if whole.count + inside.count > Self.greatestCount { become() }
    }

    /// Whether something is to be looked at in a folder of the place.
    package func touches(_ name: String) -> Bool { isEverything || whole.contains(name) || inside[name] != nil }

    /// Whether a folder is to be read again that lies in the folder of an organisation.
    package func touches(_ name: String, in organisation: String) -> Bool {
        isEverything || whole.contains(organisation) || inside[organisation]?.contains(name) ?? false
    }

    private mutating func become() { self = .everything }
}
