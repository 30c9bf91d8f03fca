/// A NOTIFY as it arrived.
public struct PostgresNotification: Hashable, Sendable {
    /// The channel.
    public let channel: String
    /// At most 7,999 bytes; empty when NOTIFY had none.
    public let payload: String
    /// The process of the server that sent it.
    public let processID: Int32
}
