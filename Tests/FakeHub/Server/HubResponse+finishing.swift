import Compression
import Crypto
import Foundation
import NIOHTTP1

extension HubResponse {
    /// Smaller bodies are not worth compressing.
    private static let smallestCompressed = 1024

    /// The answer as this request gets it: its own tag, 304 where the client has it already, gzip where it takes it.
    func finished(for request: HubRequest, _ kind: RouteKind) -> HubResponse {
        var response = self
        if kind.family == .api, status == .ok, case .bytes(let bytes) = body {
            // As Express makes it: the length and the beginning of the SHA-1 in Base64.
            let hash = Data(Insecure.SHA1.hash(data: bytes)).base64EncodedString().prefix(27)
            response.headers.add(name: "ETag", value: "W/\"\(String(bytes.count, radix: 16))-\(hash)\"")
        }
        if response.status == .ok, let tag = response.headers.first(name: "etag"), request.hasTag(tag) {
            response.status = .notModified
            response.headers.remove(name: "content-type")
            response.body = .none
        }
        return response.compressed(for: request)
    }

    /// The same in gzip, where the client takes it and the body is text in whole.
    private func compressed(for request: HubRequest) -> HubResponse {
        let isText = headers.first(name: "content-type").map { $0.hasPrefix("application/json") || $0.hasPrefix("text/") } ?? false
        guard status == .ok, isText, request.takesGzip, request.method == "GET", body.byteCount >= Self.smallestCompressed else { return self }
        let plain: [UInt8]?
        switch body {
        case .none: plain = nil
        case .bytes(let bytes): plain = bytes
        case .file(let content, let range): plain = range.count <= 4 << 20 ? try? content.bytes(in: range) : nil
        }
        guard let plain, let packed = try? Gzip.packed(plain, level: 1) else { return self }
        var response = self
        response.body = .bytes(packed)
        response.tellsLength = false
        response.headers.add(name: "Content-Encoding", value: "gzip")
        response.headers.add(name: "Vary", value: "Accept-Encoding")
        // Another coding is another representation: the tag that both share is a weak one (RFC 9110, section 8.8.1).
        if let tag = headers.first(name: "etag"), !tag.hasPrefix("W/") { response.headers.replaceOrAdd(name: "ETag", value: "W/\(tag)") }
        return response
    }
}

extension HubRequest {
    /// Whether the client says that it has this representation; weak comparison (RFC 9110, section 13.1.2).
    func hasTag(_ tag: String) -> Bool {
        headers[canonicalForm: "if-none-match"].map(String.init).contains { $0 == "*" || $0.removing(prefix: "W/") == tag.removing(prefix: "W/") }
    }
}
