import Logging
import Synchronization

/// Listens for all subscribers on one connection.
///
/// A class, since subscribers, the client and the connection's thread share it.
final class NotificationListener: Sendable {
    private typealias Sink = AsyncStream<PostgresListenEvent>.Continuation

    private struct State {
        var listen = ListenState<AsyncStream<PostgresListenEvent>.Continuation>()
        var connection: PostgresConnection?
        var isStopped = false
    }

    private let configuration: PostgresConfiguration
    private let logger: Logger
    private let state = Mutex(State())
    private let ended = Signal()

    init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    func subscribe(to channel: String) -> PostgresNotifications {
        let (stream, sink) = AsyncStream.makeStream(
            of: PostgresListenEvent.self, bufferingPolicy: .bufferingNewest(configuration.waitingNotificationLimit))
        // Under the lock, so that LISTEN and UNLISTEN go out in the order of what they follow from.
        let id = state.withLock { state -> Int? in
            guard !state.isStopped else { return nil }
            let connection = state.connection ?? makeConnection()
            state.connection = connection
            defer { listen(on: [channel], over: connection) }
            return state.listen.subscribed(sink, to: channel)
        }
        if let id {
            sink.onTermination = { [weak self] _ in self?.unsubscribe(id, from: channel) }
        } else {
            sink.finish()
        }
        return PostgresNotifications(stream: stream)
    }

    private func unsubscribe(_ id: Int, from channel: String) {
        state.withLock { state in
            guard state.listen.unsubscribed(id, from: channel) else { return }
            let call = ExclusiveCall(.simple("UNLISTEN \(Self.quoted(channel))"), deadline: .distantFuture)
            state.connection?.submit(.exclusive(call))
        }
    }

    private func makeConnection() -> PostgresConnection {
        PostgresConnection(
            name: "pg-listen", configuration: configuration, logger: logger,
            observer: ConnectionObserver(
                linked: { [weak self] in self?.linked() },
                notified: { [weak self] in self?.notified($0) },
                closed: { [ended] in ended.happen() },
                keepsLink: { [weak self] in self?.hasSubscribers ?? false }))
    }

    private var hasSubscribers: Bool { state.withLock { !$0.listen.isEmpty } }

    /// On the connection's thread: a new link stands.
    private func linked() {
        let (names, connection) = state.withLock { state in
            state.listen.linked()
            return (state.listen.channelNames, state.connection)
        }
        if let connection, !names.isEmpty { listen(on: names, over: connection) }
    }

    private func listen(on names: [String], over connection: PostgresConnection) {
        let script = names.map { "LISTEN \(Self.quoted($0))" }.joined(separator: "; ")
        connection.submit(
            .exclusive(
                ExclusiveCall(.simple(script), deadline: .distantFuture) { [weak self] isDone in
                    // A failure comes with a lost link; the next one listens anew.
                    if isDone { self?.listening(on: names) }
                }))
    }

    private func listening(on names: [String]) {
        for (sink, isFirst) in state.withLock({ $0.listen.listening(on: names) }) {
            Self.tell(sink, isFirst ? .connected : .reconnected)
        }
    }

    private func notified(_ notification: PostgresNotification) {
        for sink in state.withLock({ $0.listen.subscribers(of: notification.channel) }) {
            Self.tell(sink, .notification(notification))
        }
    }

    /// A full buffer drops its oldest event: then the newest says that something is missing.
    private static func tell(_ sink: Sink, _ event: PostgresListenEvent) {
        if case .dropped = sink.yield(event) { sink.yield(.missed) }
    }

    func stop(by time: MonotonicTime) {
        let (sinks, connection) = state.withLock { state in
            state.isStopped = true
            return (state.listen.removeAll(), state.connection)
        }
        for sink in sinks { sink.finish() }
        if connection?.close(by: time) != true { ended.happen() }
    }

    func stopped() async { await ended.wait() }

    private static func quoted(_ channel: String) -> String {
        "\"" + channel.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
