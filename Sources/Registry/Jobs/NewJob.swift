/// Work to be added to the queue.
public struct NewJob: Sendable {
    /// What is to be done: a lower-case word of at most 40 letters and underscores.
    public var kind: String
    /// What it is done with, as JSON.
    public var payload: String
    /// What it is about, at most 400 bytes: of jobs with one key, one waits and one runs at most. Nil: it has nothing to do with others.
    public var uniqueKey: String?
    /// What is claimed first: higher before lower, −32,768 to 32,767.
    public var priority: Int16
    /// How long it is not due yet.
    public var delay: Duration
    /// After how many failures it is dead, at least 1.
    public var greatestFailures: Int32

    /// The failures that a job may have unless it says otherwise: with pauses that double from a second, about four minutes of trouble.
    public static let usualFailures: Int32 = 8

    /// Describes work.
    public init(
        kind: String, payload: String, uniqueKey: String? = nil, priority: Int16 = 0, delay: Duration = .zero,
        greatestFailures: Int32 = Self.usualFailures
    ) {
        self.kind = kind
        self.payload = payload
        self.uniqueKey = uniqueKey
        self.priority = priority
        self.delay = delay
        self.greatestFailures = greatestFailures
    }
}
