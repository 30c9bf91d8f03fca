import HTTPTypes
import Hummingbird

/// Lets writes through only from this machine, until access tokens say who may write.
///
/// A page that a browser shows from elsewhere must not write either: the body has to be JSON, which such a page cannot send without being
/// asked first (CORS preflight), and the host that is addressed has to be this machine by a name of its own (no DNS rebinding).
struct LocalWritesMiddleware: RouterMiddleware {
    typealias Context = ServiceContext

    /// Questions that need a body: they write nothing, so anybody may ask them.
    private static let questions: Set<String> = ["/v1/resolve"]
    /// What has a secret of its own.
    private static let secured: Set<String> = [HubWebhookRoute.path]
    private static let localHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    @concurrent func handle(
        _ request: Request, context: ServiceContext, next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head else { return try await next(request, context) }
        let isOpen = Self.questions.contains(request.uri.path) || Self.secured.contains(request.uri.path)
        guard isOpen || context.isLocal && Self.isLocal(host: request.head.authority) else {
            throw Problem(.writesAreLocal, "Until access tokens are set up, only this machine may write, at a loopback address.")
        }
        if request.method == .post || request.method == .put {
            let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased().trimmed
            guard type == "application/json" else {
                throw Problem(.unsupportedMediaType, "Send JSON, with Content-Type: application/json.")
            }
        }
        return try await next(request, context)
    }

    private static func isLocal(host: String?) -> Bool {
        guard let host = host?.lowercased() else { return false }
        return localHosts.contains { name in
            host == name || host.dropping(prefix: name + ":").map { UInt16($0) != nil } ?? false
        }
    }
}
