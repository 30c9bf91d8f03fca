/// Who asks.
enum Visitor: Sendable, Hashable {
    /// Nobody that is known.
    case anonymous
    /// The owner of a token.
    case user(AccessToken)

    /// Whether there is a token.
    var hasToken: Bool { self != .anonymous }
    /// The user.
    var user: String? { if case .user(let token) = self { token.user } else { nil } }

    /// Whether a private or gated repository may be read.
    func opens(_ id: String) -> Bool { if case .user(let token) = self { token.opens(id) } else { false } }

    /// Whether a repository may be seen at all.
    func sees(_ record: RepositoryRecord) -> Bool { !record.isPrivate || opens(record.id) }
}
