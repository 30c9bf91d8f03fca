import Foundation
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Registry

/// `POST /v1/webhooks/hub`: the Hub says that something happened to a repository, and a job looks at it.
///
/// It is answered when the job is on the disk. Only who knows the secret is heard, and from anywhere.
struct HubWebhookRoute: Sendable {
    /// The address.
    static let path = "/v1/webhooks/hub"
    /// The most bytes of a body; the Hub's have some thousand.
    static let bodyByteCount = 1024 * 1024

    private static let secretHeader = "X-Webhook-Secret"

    let store: ModelStore
    /// Nil: nobody is heard.
    let secret: WebhookSecret?

    /// Adds the route.
    func add(to router: Router<ServiceContext>) {
        let path = RouterPath(Self.path)
        router.post(path) { request, _ in try await take(request) }
        router.refuseOtherMethods(at: path, than: .post)
    }

    private func take(_ request: Request) async throws -> Response {
        try authenticate(request)
        switch try WebhookBody.reading(json: try await Self.body(of: request)) {
        case .ignored(let reason): return try JSONResponse.make(Answer(status: "ignored", reason: reason))
        case .event(let event):
            let jobs = try await store.enqueue([try event.job()])
            return try JSONResponse.make(Answer(status: "accepted", job: jobs.first?.id), status: .accepted)
        }
    }

    /// Before anything of the body is read.
    private func authenticate(_ request: Request) throws(Problem) {
        guard let secret else {
            throw Problem(
                .webhooksOff, "Events of the Hub are not heard: start the server with --webhook-secret-file or PEDIGREE_WEBHOOK_SECRET.")
        }
        guard let name = HTTPField.Name(Self.secretHeader), let given = request.headers[name], secret.isSame(as: given) else {
            throw Problem(.wrongSecret, "\(Self.secretHeader) is not the secret of this server.")
        }
    }

    private static func body(of request: Request) async throws -> Data {
        var request = request
        do {
            return Data(try await request.collectBody(upTo: bodyByteCount).readableBytesView)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw Problem(.bodyTooLarge, "The body has more than \(bodyByteCount) bytes.")
        }
    }

    /// What became of an event.
    private struct Answer: Encodable {
        let status: String
        var job: Int64?
        var reason: String?
    }
}
