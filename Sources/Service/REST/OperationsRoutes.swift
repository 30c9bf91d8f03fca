import Hummingbird
import Registry

/// Routes for those who operate the server.
struct OperationsRoutes: Sendable {
    let store: ModelStore

    /// Adds `/healthz`, `/readyz` and the index at `/`.
    func add(to router: Router<ServiceContext>) {
        router.get("healthz") { _, _ in try JSONResponse.make(["status": "ok"]) }
        router.get("readyz") { _, _ in
            let counts = try await store.counts(within: QuestionLimits.readinessDeadline)
            return try JSONResponse.make(Readiness(status: "ready", models: counts.known, edges: counts.edges))
        }
        router.get("/") { _, _ in try JSONResponse.make(Index()) }
        for path: RouterPath in ["healthz", "readyz", "/"] { router.refuseOtherMethods(at: path, than: .get, .head) }
    }

    /// What `/readyz` says when lineage can be answered.
    private struct Readiness: Encodable {
        let status: String
        let models: Int
        let edges: Int
    }

    /// Where to go from `/`.
    private struct Index: Encodable {
        let service = "pedigree"
        let questions = [
            "/v1/descendants?of=Llama-3&relation=quantized", "/v1/ancestors?of=…", "/v1/tree?of=…&depth=2", "/v1/paths?from=…&to=…",
            "/v1/explain?of=…",
            "/v1/common-ancestors?of=…&of=…", "/v1/search?q=…", "/v1/families", "/v1/families/Llama-3", "/v1/models/{id}",
        ]
        let operations = ["/healthz", "/readyz"]
    }
}
