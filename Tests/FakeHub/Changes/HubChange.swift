/// A change of what is on the Hub, as people make it.
public enum HubChange: Sendable {
    /// A new repository. It may have the name that a deleted or renamed one had; it is another one all the same.
    case create(Repository)
    /// Files of `main` are added or replaced in a commit.
    case write(String, [RepositoryFile])
    /// Files of `main` are removed in a commit.
    case erase(String, [String])
    /// A repository is deleted.
    case delete(String)
    /// The files of a repository need permission from now on, or no longer.
    case gate(String, Gate?)
    /// A repository becomes private or open.
    case hide(String, Bool)
    /// A repository is no longer served, or again.
    case block(String, Block?)
    /// A repository gets another name, in the same organisation or another one.
    case rename(String, to: String)
    /// All repositories of an organisation move to another one.
    case moveOrganisation(String, to: String)
    /// Downloads and likes are counted anew.
    case count(String, downloads: Int, likes: Int)
}
