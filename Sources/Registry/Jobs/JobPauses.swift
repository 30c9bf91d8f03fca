/// How long work that failed waits.
public struct JobPauses: Sendable {
    /// The pause after the first failure; each further one is about twice as long, drawn from half of that to all of it.
    public var first: Duration = .seconds(2)
    /// The longest pause.
    public var longest: Duration = .seconds(3_600)

    /// The usual ones.
    public init() {}
}
