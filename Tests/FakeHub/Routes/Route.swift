/// What a request asks for.
enum Route: Sendable, Hashable {
    case list
    case info(id: String, revision: String?)
    case tree(id: String, revision: String, path: String)
    case refs(id: String)
    case commits(id: String, revision: String)
    case pathsInfo(id: String, revision: String)
    case whoAmI
    case resolve(id: String, revision: String, path: String)
    case raw(id: String, revision: String, path: String)
    case storage(id: String, commit: String, path: String)
    case control([String])
    case loop
    case unknown

    /// Reads the segments of a path, each without percent-encoding.
    init(_ segments: [String]) {
        self = Self.api(segments) ?? Self.file(segments) ?? Self.own(segments) ?? .unknown
    }

    private static func api(_ segments: [String]) -> Route? {
        guard segments.first == "api", segments.count >= 2 else { return nil }
        if segments == ["api", "whoami-v2"] { return .whoAmI }
        guard segments[1] == "models" else { return .unknown }
        let rest = Array(segments.dropFirst(2))
        guard let first = rest.first else { return .list }
        // An id has two segments; a legacy one has one, and then the second is a verb.
        if rest.count >= 2, let route = model(first, Array(rest.dropFirst())) { return route }
        guard rest.count >= 2 else { return .info(id: first, revision: nil) }
        let id = "\(first)/\(rest[1])"
        return rest.count == 2 ? .info(id: id, revision: nil) : model(id, Array(rest.dropFirst(2))) ?? .unknown
    }

    private static func model(_ id: String, _ words: [String]) -> Route? {
        switch (words[0], words.count) {
        case ("refs", 1): .refs(id: id)
        case ("revision", 2): .info(id: id, revision: words[1])
        case ("commits", 2): .commits(id: id, revision: words[1])
        case ("paths-info", 2): .pathsInfo(id: id, revision: words[1])
        case ("tree", 2...): .tree(id: id, revision: words[1], path: words.dropFirst(2).joined(separator: "/"))
        default: nil
        }
    }

    private static func file(_ segments: [String]) -> Route? {
        for count in [2, 1] where segments.count >= count + 3 && !["_lfs", "_control", "api"].contains(segments[0]) {
            let id = segments[..<count].joined(separator: "/")
            let path = segments[(count + 2)...].joined(separator: "/")
            switch segments[count] {
            case "resolve": return .resolve(id: id, revision: segments[count + 1], path: path)
            case "raw": return .raw(id: id, revision: segments[count + 1], path: path)
            default: continue
            }
        }
        return nil
    }

    private static func own(_ segments: [String]) -> Route? {
        switch segments.first {
        case "_control": .control(Array(segments.dropFirst()))
        case "_loop": .loop
        case "_lfs" where segments.count >= 4: .storage(id: segments[1], commit: segments[2], path: segments[3...].joined(separator: "/"))
        default: nil
        }
    }

    /// The repository that it is about.
    var id: String? {
        switch self {
        case .info(let id, _), .tree(let id, _, _), .refs(let id), .commits(let id, _), .pathsInfo(let id, _), .resolve(let id, _, _),
            .raw(let id, _, _):
            id
        case .list, .whoAmI, .storage, .control, .loop, .unknown: nil
        }
    }

    /// How it is counted.
    var kind: RouteKind {
        switch self {
        case .list: .list
        case .info: .info
        case .tree: .tree
        case .refs: .refs
        case .commits: .commits
        case .pathsInfo: .pathsInfo
        case .whoAmI: .whoAmI
        case .resolve: .resolve
        case .raw: .raw
        case .storage: .storage
        case .control: .control
        case .loop: .loop
        case .unknown: .unknown
        }
    }
}
