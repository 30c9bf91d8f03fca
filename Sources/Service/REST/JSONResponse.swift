import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Makes responses of values that encode to JSON.
enum JSONResponse {
    /// A response with a value as its body.
    static func make(_ value: some Encodable, status: HTTPResponse.Status = .ok, mediaType: String = "application/json") throws -> Response {
        let data = try JSONText.data(of: value, isPretty: false)
        return Response(status: status, headers: headers(of: mediaType), body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// Appended rather than set, which would look for others of the same name.
    private static func headers(of mediaType: String) -> HTTPFields {
        var headers = HTTPFields()
        headers.reserveCapacity(headerCount)
        headers.append(HTTPField(name: .contentType, value: mediaType))
        headers.append(HTTPField(name: .xContentTypeOptions, value: "nosniff"))
        return headers
    }

    /// With those that the server adds.
    private static let headerCount = 8

    /// A response with a value that writes itself.
    static func make(_ value: some WireWritable, capacity: Int) -> Response {
        var json = JSONWriter(capacity: capacity)
        value.write(to: &json)
        return Response(status: .ok, headers: headers(of: "application/json"), body: ResponseBody(byteBuffer: json.buffer))
    }

    /// A refusal in the one shape of RFC 9457.
    static func make(_ problem: Problem) -> Response {
        let status = HTTPResponse.Status(code: problem.code.status)
        guard var response = try? make(problem, status: status, mediaType: "application/problem+json") else { return Response(status: status) }
        if status.code == 503 { response.headers[.retryAfter] = "1" }
        return response
    }

    /// A page of a list, with the address of the next one in `Link` (RFC 8288).
    static func make<Item>(_ page: ListBody<Item>, for request: Request) throws -> Response {
        try linked(make(page), to: page.next, for: request)
    }

    /// A page of an index.
    static func make(_ page: PlacedList, for request: Request) -> Response {
        linked(make(page, capacity: 512 * (page.count + 1)), to: page.list.next, for: request)
    }

    private static func linked(_ page: Response, to next: String?, for request: Request) -> Response {
        var response = page
        if let next, let link = HTTPField.Name("Link") {
            response.headers[link] = "<\(request.uri.path)?\(withoutCursor(request.uri.query ?? ""))cursor=\(escaped(next[...]))>; rel=\"next\""
        }
        return response
    }

    /// A query without its cursor, and with an ampersand behind it where anything is left.
    private static func withoutCursor(_ query: String) -> String {
        // Mostly there is no cursor, and nothing that needs an escape.
        let parts = query.utf8.split(separator: UInt8(ascii: "&"))
        let kept = parts.filter { !$0.starts(with: "cursor=".utf8) && !$0.elementsEqual("cursor".utf8) }
        if kept.count == parts.count, !parts.isEmpty, query.utf8.allSatisfy({ isHarmless($0) || $0 == UInt8(ascii: "&") }) { return query + "&" }
        return kept.map { escaped(Substring($0)) + "&" }.joined()
    }

    /// A part of a query as it came, with escapes for what may not stand between the angle brackets of `Link`.
    private static func escaped(_ text: Substring) -> String {
        if text.utf8.allSatisfy(isHarmless) { return String(text) }
        return String(text).addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet.urlQueryAllowed.union(CharacterSet(charactersIn: "%"))

    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "="),
            UInt8(ascii: "_"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
