/// How well a server keeps up with the registry.
public struct FollowingStatus: Sendable {
    /// How long ago the registry was last seen whole: every write that was acknowledged before is in the index. Nil before it is loaded.
    public var behind: Duration?
    /// Changed models that were taken since the start.
    public var changes = 0
    /// How often everything was read, the first time included.
    public var loads = 0
    /// How often the index was laid out anew with its changes.
    public var layouts = 0
    /// How many models changed since the last layout.
    public var changedModels = 0
    /// Models in the index, mentioned ones included.
    public var models = 0
    /// Bytes of its layout and names.
    public var bytes = 0
    /// Bytes of the words of names, for search; 0 before somebody searched.
    public var searchBytes = 0
    /// What went wrong in the last look at the registry; nil when it went well.
    public var trouble: String?
}
