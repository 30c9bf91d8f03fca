import Foundation

/// Where a Hub is: the beginning of all its addresses.
public struct HubEndpoint: Sendable, Equatable, CustomStringConvertible {
    /// Scheme, host and port, by which tokens are given or kept back.
    struct Origin: Equatable {
        let scheme: String
        let host: String
        let port: Int

        /// The origin of an address; nil for what is none of HTTP.
        init?(_ address: String) {
            guard let url = URLComponents(string: address), let scheme = url.scheme?.lowercased(), let host = url.host?.lowercased(), !host.isEmpty,
                ["http", "https"].contains(scheme), url.user == nil
            else { return nil }
            (self.scheme, self.host) = (scheme, host)
            port = url.port ?? (scheme == "https" ? 443 : 80)
        }
    }

    /// The Hub that everybody means.
    public static let usual = "https://huggingface.co"
    private static let maximumByteCount = 200

    /// The address, without a slash at its end.
    public let address: String
    let origin: Origin

    /// Keeps an address.
    ///
    /// - Throws: ``HubError/badEndpoint(_:)``.
    public init(_ text: String) throws(HubError) {
        var address = text.trimmingCharacters(in: .whitespaces)
        while address.hasSuffix("/") { address.removeLast() }
        guard address.utf8.count <= Self.maximumByteCount, let origin = Origin(address), let url = URLComponents(string: address), url.query == nil,
            url.fragment == nil
        else { throw .badEndpoint(text) }
        self.address = address
        self.origin = origin
    }

    /// The address.
    public var description: String { address }

    /// The address of something at the Hub.
    ///
    /// - Parameters:
    ///   - segments: Parts of its path, as they are; what must not stand in a path is encoded.
    ///   - query: Names and values.
    func address(_ segments: [String], query: [(name: String, value: String)] = []) -> String {
        let path = segments.map { "/" + Self.encoded($0) }.joined()
        let parameters = query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return address + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }

    /// What an address, perhaps a relative one, means in an answer from another address; nil for what is none of HTTP.
    static func resolved(_ location: String, from address: String) -> String? {
        guard let base = URL(string: address), let url = URL(string: location, relativeTo: base)?.absoluteURL, Origin(url.absoluteString) != nil
        else {
            return nil
        }
        return url.absoluteString
    }

    /// Letters, digits and `-._~` stay.
    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
