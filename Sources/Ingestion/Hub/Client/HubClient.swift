import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
public import Registry

/// Asks a Hub, politely: never more often than it says, again where an answer was damaged, and never endlessly.
///
/// One for a process, since the Hub's limits count all its requests. A class, since it owns connections; ``close()`` gives them back.
public final class HubClient: Sendable {
    /// Why an attempt gave no answer; another one may.
    struct Trouble: Error {
        let reason: String
        var isRefusal = false
        var isConnecting = false
    }

    /// Which Hub it is.
    public let settings: HubSettings
    let http: HTTPClient
    let pacer: RequestPacer

    /// Prepares to ask; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - settings: Which Hub.
    ///   - announce: Told in one sentence, once each time, that requests wait for the Hub's limit.
    public init(_ settings: HubSettings, announce: @escaping @Sendable (String) -> Void = { _ in }) {
        self.settings = settings
        let limits = settings.limits
        var configuration = HTTPClient.Configuration()
        // Redirects decide who gets the token, so they are followed here.
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .init(limits.connectDeadline), read: .init(limits.idleDeadline))
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limits.connections
        http = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        pacer = RequestPacer(announce: announce)
    }

    /// What was asked for and waited for.
    public var status: FetchStatus { pacer.status }

    /// Gives the connections back; nothing can be asked afterwards.
    public func close() async { try? await http.shutdown() }

    /// Asks until there is an answer that can be read.
    ///
    /// Answers of success and those that say that something is not there or not to be seen (4xx) count as answers; others, broken connections and
    /// damaged bodies are tried again.
    ///
    /// - Parameter read: Reads an answer; what it throws as ``HubListing/Malformed`` is a damaged body.
    /// - Throws: ``HubError``, `CancellationError`.
    func answer<Value>(to request: HubRequest, read: (HubAnswer) throws -> Value) async throws -> Value {
        var attempt = 0
        var refusals = 0
        while true {
            let trouble: Trouble
            do {
                return try await once(request, read: read)
            } catch let found as Trouble {
                trouble = found
            }
            if trouble.isRefusal, refusals < settings.limits.refusals {
                refusals += 1
            } else {
                attempt += 1
                guard attempt < settings.limits.attempts else { throw error(of: trouble, request) }
            }
            var generator = SystemRandomNumberGenerator()
            let pauses = AttemptPauses(first: settings.limits.firstPause, longest: settings.limits.longestPause)
            try await Task.sleep(for: pauses.pause(after: max(attempt - 1, 0) + refusals, using: &generator))
        }
    }

    private func error(of trouble: Trouble, _ request: HubRequest) -> HubError {
        trouble.isConnecting
            ? .unreachable(endpoint: settings.endpoint.address, reason: trouble.reason)
            : .failing(address: Self.withoutQuery(request.address), reason: trouble.reason)
    }

    /// An address for people.
    static func withoutQuery(_ address: String) -> String { String(address.prefix { $0 != "?" }) }
}
