/// The bounds of what is taken in.
public struct IntakeLimits: Sendable {
    /// The most bytes of a document that are kept. Readers look at no more of a card than their own bound.
    public var documentByteCount = 8 * 1024 * 1024
    /// The most documents of one model.
    public var documentCount = 100

    /// The default bounds.
    public init() {}
}
