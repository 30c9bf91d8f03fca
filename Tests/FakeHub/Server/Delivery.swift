/// How an answer is sent.
enum Delivery: Sendable, Hashable {
    /// As it should be.
    case whole
    /// The body in so many pieces, with pauses that make up this time together.
    case dripping(pieces: Int, milliseconds: Int)
    /// This share of the body, then the connection is closed.
    case cut(Double)
    /// A reset in place of an answer.
    case reset
    /// The beginning of a head, then nothing for this time, then the connection is closed.
    case unfinishedHead(milliseconds: Int)
    /// Nothing for this time, then the connection is closed.
    case silence(milliseconds: Int)
}
