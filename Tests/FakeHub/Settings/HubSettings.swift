/// How a Hub behaves. What is not said is like the real one, without limits, faults, tokens and webhooks.
public struct HubSettings: Sendable {
    /// Where the bytes of files in Git LFS are served, which `/resolve/` redirects to.
    public enum LargeFilePlace: Sendable, Hashable {
        /// Another port, as the real Hub has another host for them: a client must follow and must not send its token there.
        case ownPort
        /// The same port.
        case samePort
    }

    /// Requests in windows of time.
    public var limits = RateLimits.none
    /// The tokens that are known.
    public var tokens: [AccessToken] = []
    /// The most models in a page of a list, and how many there are when nothing else is asked for.
    public var pageLimit = 1000
    /// The most files in a page of a tree; with `expand=true` a twentieth of it.
    public var treePageLimit = 1000
    /// What `expand` may ask of a list.
    public var listProperties = ExpandProperty.ofLists
    /// What goes wrong, and how often.
    public var faults = Faults.none
    /// Where changes are told.
    public var webhook: Webhook?
    /// Where large files are.
    public var largeFiles = LargeFilePlace.ownPort
    /// The port; 0 chooses a free one.
    public var port = 0
    /// The threads that serve.
    public var threadCount = 1
    /// The time, which decides the windows of limits and the dates of changes.
    public var clock = HubClock.system

    /// What is like the real Hub.
    public init() {}
}
