import FakeHub
import Ingestion
import Intake
import Lineage
import Registry
import Synchronization
import TestSupport
import Testing

/// A played Hub beside an empty registry.
struct HubWorld {
    let hub: FakeHub
    let database: TestDatabase

    /// Lends both.
    static func with<Value>(
        _ repositories: RepositorySupply, _ settings: PlayedSettings = PlayedSettings(), _ body: (HubWorld) async throws -> Value
    ) async throws -> Value {
        try await withDatabase { database in
            try await FakeHub.serving(repositories, settings) { hub in try await body(HubWorld(hub: hub, database: database)) }
        }
    }

    /// Bounds for tests: many attempts, short pauses.
    static var limits: HubLimits {
        var limits = HubLimits()
        limits.attempts = 12
        limits.firstPause = .milliseconds(5)
        limits.longestPause = .milliseconds(200)
        return limits
    }

    /// Lends the way to the Hub.
    func withAccess<Value>(
        token: String? = nil, limits: HubLimits = Self.limits, endpoint: String? = nil, _ body: (HubAccess) async throws -> Value
    ) async throws -> Value {
        let endpoint = endpoint ?? hub.endpoint
        let access = HubAccess(
            store: database.store,
            settings: {
                var settings = Ingestion.HubSettings(endpoint: try HubEndpoint(endpoint), token: token.flatMap { HubToken($0) })
                settings.limits = limits
                return settings
            })
        do {
            let value = try await body(access)
            await access.close()
            return value
        } catch {
            await access.close()
            throw error
        }
    }

    /// Takes what is at a place, as `pedigree ingest` does.
    @discardableResult func ingest(
        _ place: String = "hub:", again: Bool = false, token: String? = nil, limits: HubLimits = Self.limits, endpoint: String? = nil,
        progress: @Sendable (IngestionProgress) -> Void = { _ in }
    ) async throws -> IngestionSummary {
        try await withAccess(token: token, limits: limits, endpoint: endpoint) { access in
            let source = try IngestionSource.open(path: place, options: IngestionOptions(hub: access, again: again))
            return try await IngestionRun(intake: database.intake, submitter: source.submitter).run(source, progress: progress)
        }
    }

    /// Everything that is live, as lines of a dump: without the port of the Hub, and without the last line, which is the digest of the others.
    func dump() async throws -> [String] {
        let lines = Mutex<[UInt8]>([])
        try await database.intake.writeDump(to: { bytes in lines.withLock { $0 += bytes } })
        return lines.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").dropLast()
            .map { String($0.replacing(hub.endpoint, with: "http://hub")) }
    }

    /// What the registry knows of a model.
    func model(_ name: String) async throws -> NamedModel { try #require(try await database.store.model(named: try ModelID(name)), "\(name)") }

    /// Its details.
    func detail(_ name: String) async throws -> ModelDetail { try #require(try await database.store.detail(of: try await model(name).node)) }

    /// How it is known.
    func status(_ name: String) async throws -> ModelStatus { try await detail(name).record.status }

    /// Its believed parents.
    func parents(_ name: String) async throws -> [String] {
        let believed = try await detail(name).parents.filter { if case .admitted = $0.standing { true } else { false } }
        return Set(believed.map(\.parentID.written)).sorted()
    }

    /// The paths of its live documents.
    func paths(_ name: String) async throws -> [String] {
        try await database.store.liveDocuments(of: try ModelID(name)).documents.map(\.path).sorted()
    }
}
