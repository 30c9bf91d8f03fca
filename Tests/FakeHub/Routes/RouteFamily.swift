/// The routes that share a limit.
enum RouteFamily: String, Sendable, Hashable, CaseIterable {
    /// `/api/…`.
    case api
    /// `/resolve/` and `/raw/`.
    case resolvers
    /// Without a limit: large files, controls.
    case open
}
