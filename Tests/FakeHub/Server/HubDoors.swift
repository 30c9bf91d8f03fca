import NIOCore
import NIOHTTP1
import NIOPosix

/// The ports of a Hub.
struct HubDoors {
    let group: MultiThreadedEventLoopGroup

    /// Opens the ports, lends the Hub and closes them.
    func open<Value>(_ settings: HubSettings, _ catalogue: Catalogue, _ body: (FakeHub) async throws -> Value) async throws -> Value {
        // The connections need the Hub, and the Hub its port.
        let hubs = HubPlace()
        let main = try await bind(port: settings.port, isForLargeFiles: false, hubs)
        let large = settings.largeFiles == .ownPort ? try await bind(port: 0, isForLargeFiles: true, hubs) : nil
        var state = HubState(settings, catalogue)
        if let large { state.largeFileEndpoint = Self.endpoint(large) }
        let messenger = settings.webhook.map { WebhookMessenger($0) }
        let hub = FakeHub(endpoint: Self.endpoint(main), settings: settings, state: state, messenger: messenger)
        hubs.settle(hub)
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await body(hub)) } catch { outcome = .failure(error) }
        try? await main.close()
        try? await large?.close()
        await messenger?.close()
        return try outcome.get()
    }

    private func bind(port: Int, isForLargeFiles: Bool, _ hubs: HubPlace) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    let connection = HubConnection(isForLargeFiles: isForLargeFiles) { request in
                        hubs.hub?.answer(request) ?? .now(HubResponse(.serviceUnavailable))
                    }
                    try channel.pipeline.syncOperations.addHandler(connection)
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
    }

    private static func endpoint(_ channel: any Channel) -> String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }
}
