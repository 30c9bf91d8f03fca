/// A token that the Hub knows.
public struct AccessToken: Sendable, Hashable {
    /// What stands behind `Bearer`, as in `hf_…`.
    public var secret: String
    /// The user's name.
    public var user: String
    /// What the user may read beside what is open: `organisation/name`, or `organisation` for all that it has.
    public var grants: Set<String>

    /// A token.
    public init(_ secret: String, user: String, grants: Set<String> = []) {
        self.secret = secret
        self.user = user
        self.grants = grants
    }

    /// Whether a gated or private repository may be read.
    func opens(_ id: String) -> Bool {
        let author = id.split(separator: "/").first.map(String.init) ?? id
        return author == user || grants.contains(author) || grants.contains(id)
    }
}
