import NIOCore
import NIOPosix
import Synchronization

/// The Hugging Face Hub, played on loopback: the protocol that the client `huggingface_hub` speaks, over repositories of a test's choice,
/// with the limits, faults and changes that a client of the real one meets. A class because the server and the test share it.
///
///     try await FakeHub.serving([Repository("ada/Aurora", card: "---\nlicense: mit\n---\n")]) { hub in
///         // HF_ENDPOINT is hub.endpoint
///     }
public final class FakeHub: Sendable {
    /// Where it is, as in `http://127.0.0.1:4711`: the value of `HF_ENDPOINT`.
    public let endpoint: String
    /// How it behaves.
    public let settings: HubSettings

    let state: Mutex<HubState>
    let messenger: WebhookMessenger?

    init(endpoint: String, settings: HubSettings, state: consuming HubState, messenger: WebhookMessenger?) {
        self.endpoint = endpoint
        self.settings = settings
        self.state = Mutex(state)
        self.messenger = messenger
    }

    /// Serves repositories on a port of loopback until the body ends.
    ///
    /// - Parameters:
    ///   - repositories: What is there at the beginning.
    ///   - settings: Limits, tokens, faults and the rest.
    ///   - body: What is done with the Hub.
    /// - Throws: When the port cannot be opened or the supply cannot be read; and what the body throws.
    public static func serving<Value>(
        _ repositories: RepositorySupply, _ settings: HubSettings = HubSettings(), _ body: (FakeHub) async throws -> Value
    ) async throws -> Value {
        let catalogue = Catalogue(try repositories.makeShelf())
        let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.threadCount)
        let doors = HubDoors(group: group)
        do {
            let value = try await doors.open(settings, catalogue, body)
            try await group.shutdownGracefully()
            return value
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    /// Serves these repositories on a port of loopback until the body ends.
    public static func serving<Value>(
        _ repositories: [Repository], _ settings: HubSettings = HubSettings(), _ body: (FakeHub) async throws -> Value
    ) async throws -> Value {
        try await serving(.listed(repositories), settings, body)
    }

    /// What was asked and answered so far.
    public var ledger: Ledger {
        state.withLock { state in
            var ledger = state.ledger
            ledger.windows = state.windows.use
            return ledger
        }
    }

    /// Begins a new ledger. The windows of the limits go on.
    public func clearLedger() {
        state.withLock { state in
            state.ledger = Ledger()
            state.windows.forgetUse()
        }
    }

    /// The ids of all repositories, sorted.
    public var ids: [String] {
        state.withLock { state in state.catalogue.ids.indices.filter { !state.catalogue.isGone($0) }.map { state.catalogue.ids[$0] }.sorted() }
    }

    func answer(_ request: HubRequest) -> HubAnswer {
        if !request.isForLargeFiles, request.segments.first == "_control" {
            state.withLock { $0.ledger.requests[.control, default: 0] += 1 }
            let control = ControlRoutes(hub: self)
            return .later { await control.answer(request) }
        }
        return .now(state.withLock { $0.answer(request) })
    }
}
