import HTTPTypes
import Hummingbird
import Registry

/// Names the version that an answer was made from in `ETag`, and says 304 to whoever has that answer already (RFC 9110, section 13.1.2).
///
/// The tag is of the version and the question. It is weak: the parts that come from the store may be newer than the version.
struct VersionMiddleware: RouterMiddleware {
    typealias Context = ServiceContext

    let lineage: LineageFollower

    @concurrent func handle(
        _ request: Request, context: ServiceContext, next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head, request.uri.path.hasPrefix("/v1/"), let version = lineage.current else {
            return try await next(request, context)
        }
        let tag = Self.tag(of: request.uri.string, at: version.token)
        if let known = request.headers[.ifNoneMatch], Self.names(known, tag) {
            return Response(status: .notModified, headers: [.eTag: tag, .cacheControl: Self.caching])
        }
        var response = try await next(request, context)
        if response.status == .ok {
            response.headers.append(HTTPField(name: .eTag, value: tag))
            response.headers.append(HTTPField(name: .cacheControl, value: Self.caching))
        }
        return response
    }

    /// Keep it, and ask whether it still holds.
    private static let caching = "no-cache"

    private static func tag(of question: String, at version: String) -> String {
        // FNV-1a (Fowler, Noll, Vo): the same in every process, unlike the hash of a String.
        let hash = question.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return "W/\"\(version).\(String(hash, radix: 36))\""
    }

    /// Whether a list of tags has one, by weak comparison.
    private static func names(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { entry in
            let entry = String(entry).trimmed
            return entry == tag || "W/" + entry == tag
        }
    }
}
