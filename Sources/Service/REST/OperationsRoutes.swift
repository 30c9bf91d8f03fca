import HTTPTypes
import Hummingbird
import Lineage
import NIOCore
import Registry

/// Routes for those who operate the server.
struct OperationsRoutes: Sendable {
    let lineage: LineageFollower
    let store: ModelStore
    /// What the worker inside of the server has done; nil where there is none.
    let worker: @Sendable () -> WorkerStatus?

    /// Adds `/healthz`, `/readyz`, `/metrics` and the index at `/`.
    func add(to router: Router<ServiceContext>) {
        router.get("healthz") { _, _ in try JSONResponse.make(["status": "ok"]) }
        router.get("readyz") { _, _ in try JSONResponse.make(try await readiness()) }
        router.get("metrics") { _, _ in
            // A database that is away takes the figures of its queue along, and no others.
            let jobs = try? await store.jobCounts()
            let text = MetricsText.text(of: lineage.status, totals: lineage.current?.index.totals, jobs: jobs ?? [], worker: worker())
            return Response(
                status: .ok, headers: [.contentType: MetricsText.mediaType], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        router.get("/") { _, _ in try JSONResponse.make(Index()) }
        for path: RouterPath in ["healthz", "readyz", "metrics", "/"] { router.refuseOtherMethods(at: path, than: .get, .head) }
    }

    /// What the server can answer from; a server whose index is not loaded or too old is not ready.
    private func readiness() async throws -> Readiness {
        let now = try await lineage.version()
        let status = lineage.status
        let behind = status.behind ?? .zero
        guard behind <= QuestionLimits.greatestLag else {
            throw Problem(
                .databaseAway, "The index was last compared with the registry \(behind.components.seconds) s ago: the database does not answer.")
        }
        let totals = now.index.totals
        return Readiness(
            status: "ready", models: totals.known, mentioned: totals.mentioned, edges: totals.edges, version: now.token,
            behindSeconds: MetricsText.seconds(behind))
    }

    /// What `/readyz` says when lineage can be answered.
    private struct Readiness: Encodable {
        let status: String
        let models: Int
        let mentioned: Int
        let edges: Int
        let version: String
        /// How long ago the index was last seen to have everything.
        let behindSeconds: Double

        private enum CodingKeys: String, CodingKey {
            case status, models, mentioned, edges, version, behindSeconds = "behind_seconds"
        }
    }

    /// Where to go from `/`.
    private struct Index: Encodable {
        let service = "pedigree"
        let questions = [
            "/v1/descendants?of=Llama-3&relation=quantized", "/v1/ancestors?of=…", "/v1/tree?of=…&depth=2", "/v1/paths?from=…&to=…",
            "/v1/explain?of=…",
            "/v1/common-ancestors?of=…&of=…", "/v1/search?q=…", "/v1/families", "/v1/families/Llama-3", "/v1/models/{id}",
            "/v1/models/{id}?evidence=false",
        ]
        let operations = ["/healthz", "/readyz", "/metrics"]
    }
}
