/// The bounds of questions, in one place.
public enum QuestionLimits {
    /// The most items of a page.
    public static let pageSize = 1_000
    /// Items of a page when nothing is said.
    public static let standardPageSize = 50
    /// The greatest depth of a tree.
    public static let treeDepth = 20
    /// The depth of a tree when nothing is said.
    public static let standardTreeDepth = 2
    /// The most children of a model that a tree shows.
    public static let treeChildren = 500
    /// The most models that one question names.
    public static let models = 50
    /// The most models that one check is about.
    public static let checkedModels = 10_000
    /// The most bytes of a name.
    public static let nameByteCount = 500
    /// How many newer versions of newer versions are followed.
    public static let newerVersions = 16
    /// The most paths between two models that are listed.
    public static let paths = 100
    /// The most models above one whose duties are worked out.
    public static let ancestors = 20_000
    /// For how many models of a lineage the name beside an id such as `other` is looked up, nearest first.
    public static let licenceNames = 100
    /// How many names a refusal suggests.
    public static let suggestionCount = 5
    /// The deepest search page: how many of the best matches can be passed over.
    public static let searchOffset = 10_000
    /// How old the index may be before `/readyz` says that the server is not ready.
    public static let greatestLag = Duration.seconds(5)
    /// The most bytes of a request's body.
    public static let bodyByteCount = 8 * 1024 * 1024
}
