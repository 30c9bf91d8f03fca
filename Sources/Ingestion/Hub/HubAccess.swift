public import Registry
import Synchronization

/// The way of this process to a Hub. A class, since everything that asks shares its connections and what is known of its limits.
public final class HubAccess: Sendable {
    private enum Client {
        case none
        case open(HubClient)
        case closed
    }

    let store: ModelStore
    let expansion = HubExpansion()
    private let settings: @Sendable () throws -> HubSettings
    private let announce: @Sendable (String) -> Void
    private let client = Mutex(Client.none)

    /// Prepares; settings are looked for and connections made when something is asked for.
    ///
    /// - Parameters:
    ///   - store: The registry that knows what was read.
    ///   - settings: Which Hub; what it throws is thrown by whoever asks.
    ///   - announce: Told in one sentence, once each time, that requests wait for the Hub's limit.
    public init(
        store: ModelStore, settings: @escaping @Sendable () throws -> HubSettings, announce: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.store = store
        self.settings = settings
        self.announce = announce
    }

    /// What was asked for and waited for.
    public var status: FetchStatus {
        client.withLock { if case .open(let client) = $0 { client.status } else { FetchStatus() } }
    }

    /// Gives the connections back.
    public func close() async {
        let open = client.withLock { state -> HubClient? in
            defer { state = .closed }
            if case .open(let client) = state { return client }
            return nil
        }
        await open?.close()
    }

    /// The client, made when it is asked for first.
    ///
    /// - Throws: ``HubError`` where the settings cannot be used, `CancellationError` when it was closed.
    func opened() throws -> HubClient {
        try client.withLock { state in
            switch state {
            case .open(let client): return client
            case .closed: throw CancellationError()
            case .none:
                let client = HubClient(try settings(), announce: announce)
                state = .open(client)
                return client
            }
        }
    }
}
