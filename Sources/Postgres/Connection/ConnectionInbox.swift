/// What waits to be taken by a connection's thread.
struct ConnectionInbox: Sendable {
    var submissions: [Submission] = []
    var isStarted = false
    var isClosed = false
}
