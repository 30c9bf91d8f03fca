import Foundation
import NIOHTTP1

/// A request as the routes see it.
struct HubRequest: Sendable {
    let method: String
    /// The path and the query as they were sent.
    let target: String
    /// The segments of the path, without percent-encoding.
    let segments: [String]
    /// The query; a `[]` at the end of a name is left out.
    let query: [(name: String, value: String)]
    let headers: HTTPHeaders
    let body: [UInt8]
    /// Whether it came to the port of large files.
    let isForLargeFiles: Bool

    init(head: HTTPRequestHead, body: [UInt8], isForLargeFiles: Bool) {
        method = head.method.rawValue
        target = head.uri
        headers = head.headers
        self.body = body
        self.isForLargeFiles = isForLargeFiles
        let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        segments = (parts.first ?? "").split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        query = Self.pairs(parts.dropFirst().first ?? "")
    }

    /// Reads `name=value&…`.
    static func pairs(_ text: Substring) -> [(name: String, value: String)] {
        text.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { side in
                let spaced = side.replacing("+", with: " ")
                return spaced.removingPercentEncoding ?? String(spaced)
            }
            let name = sides[0]
            return (name.hasSuffix("[]") ? String(name.dropLast(2)) : name, sides.count > 1 ? sides[1] : "")
        }
    }

    /// The first value of a name in the query.
    func first(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// All values of a name in the query.
    func all(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

    /// Whether a switch in the query is on: clients write `true`, `True` and `1`.
    func isOn(_ name: String) -> Bool { first(name).map { ["true", "1", ""].contains($0.lowercased()) } ?? false }

    /// The query without some names, as it can be sent again.
    func query(without names: Set<String>) -> [(name: String, value: String)] { query.filter { !names.contains($0.name) } }

    /// Whether the answer may be gzip.
    var takesGzip: Bool {
        headers[canonicalForm: "accept-encoding"].contains { coding in
            let parts = coding.split(separator: ";").map { String($0).trimmed.lowercased() }
            return parts.first == "gzip" && !parts.dropFirst().contains("q=0")
        }
    }

    /// The path and query where the path has one id in place of another.
    func target(replacing old: String, with new: String) -> String {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let encoded = segments.map { Self.encoded($0) }
        let oldSegments = old.split(separator: "/").map { Self.encoded(String($0)) }
        let start = encoded.indices.first { Array(encoded[$0...].prefix(oldSegments.count)) == oldSegments } ?? 0
        let path =
            encoded[..<start] + [new.split(separator: "/").map { Self.encoded(String($0)) }.joined(separator: "/")]
            + encoded[(start + oldSegments.count)...]
        return "/" + path.joined(separator: "/") + (parts.count > 1 ? "?\(parts[1])" : "")
    }

    /// A segment of a path or a value of a query, with percent-encoding.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? text
    }

    private static let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
