import Lineage

/// What the store knows of a repository that was seen, by its number and by its name.
struct SeenRepository: Sendable {
    /// The model that has the repository's number.
    struct Numbered: Sendable {
        let node: NodeID
        let name: String
        let folded: String
        let readRevision: String?
    }

    /// The model that the repository's name means.
    struct Named: Sendable {
        let node: NodeID
        let name: String
        let isMentioned: Bool
        let isAlias: Bool
        /// Whether it is known to have a repository at this host.
        let hasRepository: Bool
        /// The number of that.
        let number: String?
        let readRevision: String?
    }

    /// What must be done so that the name means the repository.
    enum Decision: Sendable {
        case nothing(readRevision: String?)
        /// The model that has the number must be renamed.
        case rename(Numbered)
        /// The model that the name means is of another repository and must give it up.
        case release(Named)
    }

    let numbered: Numbered?
    let named: Named?

    /// Decides.
    ///
    /// A number decides where there is one; a name that nobody's repository has yet is the repository's, since cards and catalogues mean that one.
    func decision(for sighting: RepositorySighting) -> Decision {
        if let numbered {
            let isNamedSo = numbered.folded == sighting.name.folded
            return isNamedSo ? .nothing(readRevision: numbered.readRevision) : .rename(numbered)
        }
        guard sighting.repositoryID != nil, let named else { return .nothing(readRevision: named?.readRevision) }
        if named.isAlias || (named.hasRepository && named.number != nil) { return .release(named) }
        return .nothing(readRevision: named.readRevision)
    }
}
