import ArgumentParser
import FakeHub
import Foundation
import UnixSignals

/// `fake-hub`: serves the Hub of the tests from the command line.
@main
struct FakeHubCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fake-hub", abstract: "Plays the Hugging Face Hub on loopback, for tests.",
        discussion: """
            The first line of the output is the value for HF_ENDPOINT. Until it is stopped, it serves the protocol that \
            huggingface_hub speaks, and /_control/ledger, /_control/ids and /_control/changes.
            """)

    @Option(name: .long, help: "A folder of cards: organisation/name/…, organisation__name/…, models--organisation--name/….")
    var folder: String?
    @Option(name: .long, help: "How many repositories to generate.")
    var generate: Int?
    @Option(name: .long, help: "What decides generated repositories and faults.")
    var seed: UInt64 = 1
    @Option(name: .long, help: "The port; 0 chooses a free one.")
    var port = 0
    @Option(name: .long, help: "The threads that serve.")
    var threads = 1
    @Option(name: .customLong("api-limit"), help: "Requests to /api/ in a window, as in 500/300: so many in so many seconds.")
    var apiLimit: String?
    @Option(name: .customLong("resolver-limit"), help: "Requests to /resolve/ and /raw/ in a window.")
    var resolverLimit: String?
    @Flag(name: .customLong("retry-after"), help: "A refusal says Retry-After too.")
    var tellsRetryAfter = false
    @Option(name: .customLong("token"), help: "A token, as in hf_secret:user or hf_secret:user:org/model,org. May be repeated.")
    var tokens: [String] = []
    @Option(name: .long, help: "What goes wrong: all=0.02, or kind=share, separated by commas.")
    var faults: String?
    @Option(name: .customLong("faults-per-request"), help: "How often the same request is struck at most.")
    var faultsPerRequest = 2
    @Option(name: .customLong("retry-after-seconds"), help: "What a refusal without a reached limit says when it says anything.")
    var retryAfterSeconds = 1
    @Option(name: .customLong("hold-milliseconds"), help: "How long silence, an unfinished head and a slow body last.")
    var holdMilliseconds = 2_000
    @Option(name: .customLong("page-limit"), help: "The most models in a page.")
    var pageLimit = 1000
    @Option(name: .customLong("webhook"), help: "The URL that changes are POSTed to.")
    var webhook: String?
    @Option(name: .customLong("webhook-secret"), help: "What X-Webhook-Secret says.")
    var webhookSecret: String?
    @Flag(name: .customLong("same-port"), help: "Serves large files on the same port.")
    var usesSamePort = false

    func run() async throws {
        var supplies: [RepositorySupply] = []
        if let folder { supplies.append(.folder(folder)) }
        if let generate { supplies.append(.generated(count: generate, seed: seed)) }
        try await FakeHub.serving(.joined(supplies), settings()) { hub in
            // The reader of the line may be a pipe: it goes out at once.
            try FileHandle.standardOutput.write(contentsOf: Data("\(hub.endpoint)\n".utf8))
            await Self.untilStopped()
        }
    }

    private func settings() throws -> HubSettings {
        var settings = HubSettings()
        settings.port = port
        settings.threadCount = threads
        settings.pageLimit = pageLimit
        settings.limits = RateLimits(
            api: try apiLimit.map(Self.limit), resolvers: try resolverLimit.map(Self.limit), tellsRetryAfter: tellsRetryAfter)
        settings.tokens = try tokens.map(Self.token)
        settings.webhook = webhook.map { Webhook(url: $0, secret: webhookSecret) }
        settings.largeFiles = usesSamePort ? .samePort : .ownPort
        if let faults {
            settings.faults = try Faults(
                shares: Self.shares(faults), seed: seed, mostPerRequest: faultsPerRequest, retryAfterSeconds: retryAfterSeconds,
                holdMilliseconds: holdMilliseconds)
        }
        return settings
    }

    private static func limit(_ text: String) throws -> RateLimit {
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { throw ValidationError("a limit is written 500/300, not \(text)") }
        return RateLimit(numbers[0], per: numbers[1])
    }

    private static func token(_ text: String) throws -> AccessToken {
        let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count >= 2 else { throw ValidationError("a token is written hf_secret:user or hf_secret:user:grant,grant, not \(text)") }
        return AccessToken(parts[0], user: parts[1], grants: parts.count > 2 ? Set(parts[2].split(separator: ",").map(String.init)) : [])
    }

    private static func shares(_ text: String) throws -> [FaultKind: Double] {
        var shares: [FaultKind: Double] = [:]
        for pair in text.split(separator: ",") {
            let sides = pair.split(separator: "=").map(String.init)
            guard sides.count == 2, let share = Double(sides[1]), (0...1).contains(share) else {
                throw ValidationError("faults are written kind=0.02, not \(pair)")
            }
            if sides[0] == "all" {
                for kind in FaultKind.allCases { shares[kind] = share }
            } else if let kind = FaultKind(rawValue: sides[0]) {
                shares[kind] = share
            } else {
                throw ValidationError("no such fault: \(sides[0]); there are all, \(FaultKind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
        }
        return shares
    }

    /// Waits for SIGTERM or SIGINT.
    private static func untilStopped() async {
        for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { return }
    }
}
