import Foundation
import NIOHTTP1

/// What a server sent back.
struct WireAnswer: Sendable {
    /// The status.
    let status: Int
    /// The header fields.
    let headers: HTTPHeaders
    /// The bytes of the body.
    let body: Data

    /// The body as JSON; `.null` when it is none.
    var json: JSON { (try? JSON(body)) ?? .null }
    /// The media type.
    var mediaType: String? { field("content-type") }
    /// The value of a header field.
    func field(_ name: String) -> String? { headers.first(name: name) }

    /// The code of a problem.
    var code: String? { json["code"].text }
    /// The address of the next page, out of `Link`.
    var nextPage: String? {
        field("link")?.firstMatch(of: /<([^>]*)>; rel="next"/).map { String($0.output.1) }
    }
}
