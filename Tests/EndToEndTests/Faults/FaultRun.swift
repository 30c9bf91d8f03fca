import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// Brings a population into a private registry: folders through `pedigree ingest`, registrations through a server, both at once.
struct FaultRun {
    let data: String
    /// Where the folders of each round are written.
    let folder: String
    let population: FaultPopulation
    private let queue = FaultQueue()
    private var random: SeededRandom
    private var bag: [FaultVictim] = []
    private(set) var tally = FaultTally()
    /// The kill whose transactions were not asked for yet, since PostgreSQL ended with it.
    private var open: (victim: FaultVictim, writers: [FaultWatch.Writer])?

    init(data: String, folder: String, population: FaultPopulation, seed: UInt64) {
        (self.data, self.folder, self.population) = (data, folder, population)
        random = SeededRandom(seed: seed)
    }

    /// Takes everything in, killing something until so many kills have landed in the middle of a write.
    mutating func run(kills: Int) async throws {
        for round in population.rounds.indices {
            let path = "\(folder)/round-\(round)"
            if !FileManager.default.fileExists(atPath: path) { try population.write(round, to: path) }
            await queue.add(population.rounds[round].registrations, round: round)
            while try await cycle(path, wanted: kills) {}
        }
        // The last kill of a server is asked for by the next one.
        _ = try await cycle("\(folder)/round-\(population.rounds.count - 1)", wanted: 0)
        #expect(await queue.refused == [])
    }

    /// Starts a server and an ingestion, sends registrations, kills one of them, and lets the others end in good order.
    ///
    /// - Returns: Whether something was killed; otherwise the round is in.
    private mutating func cycle(_ path: String, wanted: Int) async throws -> Bool {
        let strikes = tally.landedCount < wanted
        let (victim, moment) = (strikes ? nextVictim() : .server, Int.random(in: 1...6, using: &random))
        let (open, queue, data) = (open, queue, data)
        let (result, status, log) = try await RunningServer.with(data, environment: ["PGAPPNAME": "fault-server"]) { server in
            try await FaultWatch.with(data) { watch in
                let before = try await watch.fates(of: open?.writers ?? [])
                try await Self.checkAcknowledged(queue, data: data)
                let ingestion = try await Self.ingest(path, data: data) { ingest in
                    async let sending: Void = queue.send(to: server)
                    let strike = FaultStrike(victim: victim, moment: moment, data: data, server: server.process, ingest: ingest)
                    let struck =
                        strikes
                        ? try await strike.strike(watch) {
                            let isIngested = !DataFolders.isAlive(ingest)
                            let isSent = await queue.isEmpty
                            return victim == .ingest ? isIngested : victim == .server ? isSent : isIngested && isSent
                        } : nil
                    if struck != nil { await queue.stop() }
                    await sending
                    return struck
                }
                guard let struck = ingestion.struck else {
                    #expect(ingestion.status == .exited(0), "\(ingestion.errors)")
                    return (before: before, struck: nil as [FaultWatch.Writer]?, after: nil as [FaultWatch.Writer: FaultWatch.Fate]?)
                }
                guard victim != .server else { return (before, struck, nil) }
                try await eventually("the server is ready after the death of \(victim)") { (try? await server.get("/readyz").status) == 200 }
                return (before, struck, try await watch.fates(of: struck))
            }
        }
        #expect(status == (result.struck != nil && victim == .server ? .signaled(SIGKILL) : .exited(0)), "\(log)")
        if let open { tally.add(open.victim, fates: Array(result.before.values)) }
        self.open = nil
        guard let struck = result.struck else { return false }
        if let after = result.after { tally.add(victim, fates: Array(after.values)) } else { self.open = (victim, struck) }
        return true
    }

    /// Each victim once in every so many.
    private mutating func nextVictim() -> FaultVictim {
        if bag.isEmpty { bag = FaultVictim.allCases.shuffled(using: &random) }
        return bag.removeLast()
    }

    /// Runs an ingestion while work goes on; when that has struck, the ingestion is asked to end.
    private static func ingest(
        _ path: String, data: String, _ work: (pid_t) async throws -> [FaultWatch.Writer]?
    ) async throws -> (struck: [FaultWatch.Writer]?, status: TerminationStatus, errors: String) {
        let result = try await Subprocess.run(
            .path(FilePath(Program.path)), arguments: ["ingest", path, "--data", data],
            environment: Program.environment(["PGAPPNAME": "fault-ingest"]),
            input: .none, output: .discarded, error: .string(limit: 1 << 20)
        ) { execution in
            let process = execution.processIdentifier.value
            let struck = try await work(process)
            if struck != nil { try? execution.send(signal: .terminate) }
            try await eventually("the ingestion ends", deadline: .seconds(300)) { !DataFolders.isAlive(process) }
            return struck
        }
        return (result.closureResult, result.terminationStatus, result.standardError)
    }

    /// Everything that was acknowledged is there, as it was acknowledged last or as a later one that may have happened before its answer was lost.
    private static func checkAcknowledged(_ queue: FaultQueue, data: String) async throws {
        let pairs = await queue.acknowledged.sorted { $0.key < $1.key }.map { "('\($0.key)', \($0.value))" }
        guard !pairs.isEmpty else { return }
        let missing = try await PrivateSQL.run(
            data,
            """
            SELECT a.id, a.round, m.status, m.downloads FROM (VALUES \(pairs.joined(separator: ", "))) AS a (id, round)
            LEFT JOIN model m ON m.name = a.id WHERE m.downloads IS NULL OR m.downloads < a.round
            """)
        #expect(missing == [], "acknowledged and lost")
    }
}
