/// What a request asks for, as it is counted.
public enum RouteKind: String, Sendable, Hashable, CaseIterable {
    /// `/api/models`.
    case list
    /// `/api/models/ID` and `/revision/REV`.
    case info
    /// `/tree/REV`.
    case tree
    /// `/refs`.
    case refs
    /// `/commits/REV`.
    case commits
    /// `/paths-info/REV`.
    case pathsInfo
    /// `/api/whoami-v2`.
    case whoAmI
    /// `/ID/resolve/REV/PATH`.
    case resolve
    /// `/ID/raw/REV/PATH`.
    case raw
    /// The bytes of large files.
    case storage
    /// `/_control/…`.
    case control
    /// A redirect to itself.
    case loop
    /// Anything else.
    case unknown

    var family: RouteFamily {
        switch self {
        case .list, .info, .tree, .refs, .commits, .pathsInfo, .whoAmI: .api
        case .resolve, .raw: .resolvers
        case .storage, .control, .loop, .unknown: .open
        }
    }
}
