import FakeHub
import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// A Hub that breaks its answers is crawled by a registry that is killed at random moments: what is there in the end is what an undisturbed crawl of a
/// sound Hub leaves, and the Hub was never asked more often than it allows.
///
/// `PEDIGREE_HUB_CARDS` says how many repositories there are (default 300), `PEDIGREE_HUB_KILLS` how many kills (default 3), `PEDIGREE_FAULT_SEED`
/// repeats a run's choices:
///
/// ```
/// PEDIGREE_HUB_CARDS=100000 PEDIGREE_HUB_KILLS=20 Scripts/test --filter HubFaultTests
/// ```
@Suite(.serialized) struct HubFaultTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let cards = environment["PEDIGREE_HUB_CARDS"].flatMap { Int($0) } ?? 300
    private static let kills = environment["PEDIGREE_HUB_KILLS"].flatMap { Int($0) } ?? 3
    private static let seed = environment["PEDIGREE_FAULT_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)

    /// Who is killed.
    private enum Victim: String, CaseIterable {
        case worker, server, postgres
    }

    @Test func `a crawl that was broken and killed again and again leaves what an undisturbed one leaves`() async throws {
        print("hub: seed \(Self.seed), \(Self.cards) repositories, \(Self.kills) kills")
        let supply = RepositorySupply.generated(count: Self.cards, seed: Self.seed)
        let (expected, port) = try await FakeHub.serving(supply, HubSettings()) { hub in
            let dump = try await DataFolders.shared.withRegistry { data in
                let run = try await Program.run(["ingest", "hub:", "--data", data], environment: Self.hub(hub))
                #expect(run.code == 0, "\(run)")
                return try await Self.dump(data)
            }
            return (dump, URL(string: hub.endpoint)?.port ?? 0)
        }
        var settings = HubSettings()
        // Where a document came from is part of what is kept.
        settings.port = port
        settings.faults = .everyKind(0.02, seed: Self.seed)
        settings.faults.holdMilliseconds = 500
        let perWindow = max(100, Self.cards / 10)
        settings.limits = RateLimits(api: RateLimit(perWindow, per: 2), resolvers: RateLimit(perWindow * 4, per: 2))
        let found = try await FakeHub.serving(supply, settings) { hub in
            let dump = try await DataFolders.shared.withRegistry { data in
                try await Self.crawl(hub, into: data)
                let verified = try await Program.run(["verify", "--data", data])
                #expect(verified.code == 0, "\(verified)")
                return try await Self.dump(data)
            }
            let ledger = hub.ledger
            print("hub: \(ledger.requestCount) requests, \(ledger.requestsOverLimit) over the limit, faults \(ledger.faults)")
            #expect(ledger.requestsOverLimit == 0)
            #expect(ledger.leakedTokens == 0)
            #expect(ledger.faults.values.reduce(0, +) > 0)
            return dump
        }
        let (missing, extra) = (Set(expected).subtracting(found), Set(found).subtracting(expected))
        print("hub: \(found.count) lines compared")
        #expect(missing.isEmpty && extra.isEmpty, "missing: \(missing.prefix(3))\nextra: \(extra.prefix(3))")
        #expect(expected.count > Self.cards)
    }

    /// Everything that is live.
    private static func dump(_ data: String) async throws -> [Substring] {
        try await DataFolders.withFolder { folder in
            let run = try await Program.run("sh", ["-c", "'\(Program.path)' export --all --data '\(data)' > '\(folder)/all.jsonl'"])
            #expect(run.code == 0, "\(run)")
            return try String(contentsOfFile: "\(folder)/all.jsonl", encoding: .utf8).split(separator: "\n")
        }
    }

    private static func hub(_ hub: FakeHub) -> [String: String] { ["HF_ENDPOINT": hub.endpoint, "HF_TOKEN": "", "HF_HOME": "/nowhere"] }

    /// Leaves the crawl to workers, and kills one of those who take part whenever some more models are there.
    private static func crawl(_ hub: FakeHub, into data: String) async throws {
        var random = SeededRandom(seed: seed)
        var victims: [Victim] = []
        var goal = 0
        for kill in 0...kills {
            if victims.isEmpty { victims = Victim.allCases.shuffled(using: &random) }
            let victim = kill < kills ? victims.removeLast() : nil
            goal += Int.random(in: 1...max(2, 2 * cards / (kills + 1) - 1), using: &random)
            let (goal, isFirst) = (min(goal, cards * 9 / 10), kill == 0)
            _ = try await RunningServer.with(data, ["--no-worker"], environment: Self.hub(hub)) { server in
                if isFirst {
                    let added = try await Program.run(["ingest", "hub:", "--later", "--data", data], environment: Self.hub(hub))
                    #expect(added.code == 0, "\(added)")
                }
                let url = "host=\(data)/socket dbname=pedigree user=pedigree"
                try await Self.work(url, hub) { worker in
                    try await eventually("models come", deadline: .seconds(3_000)) {
                        let state = try? await PrivateSQL.run(data, "SELECT count(*) FROM repository; SELECT state FROM job ORDER BY id LIMIT 1")
                        guard let state, state.count == 2 else { return false }
                        return state[1] == "done" || (victim != nil && (Int(state[0]) ?? 0) >= goal)
                    }
                    switch victim {
                    case .worker?: Glibc.kill(worker, SIGKILL)
                    case .server?: Glibc.kill(server.process, SIGKILL)
                    case .postgres?: DataFolders.postmaster(of: data).map { _ = Glibc.kill($0, SIGKILL) }
                    case nil: break
                    }
                }
            }
        }
        let states = try await PrivateSQL.runAlone(data, "SELECT state, trouble FROM job ORDER BY id LIMIT 1")
        #expect(states == ["done|"])
    }

    /// A worker while something is done; afterwards it is asked to end.
    private static func work(_ url: String, _ hub: FakeHub, _ body: (pid_t) async throws -> Void) async throws {
        let arguments = ["worker", "--database-url", url, "--lease", "2", "--infer-every", "0"]
        let result = try await Subprocess.run(
            .path(FilePath(Program.path)), arguments: Arguments(arguments), environment: Program.environment(Self.hub(hub)), input: .none,
            output: .discarded, error: .discarded
        ) { execution in
            defer { try? execution.send(signal: .terminate) }
            try await body(execution.processIdentifier.value)
        }
        _ = result.terminationStatus
    }
}
