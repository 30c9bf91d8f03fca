import Foundation

/// A secret that opens what its owner may see. Printed it is a row of dots.
public struct HubToken: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private static let maximumByteCount = 1_000

    /// What is sent to the Hub, and only there.
    let secret: String

    /// Keeps a token, or nil when it is empty, too long or has other characters than those of headers.
    public init?(_ text: String) {
        secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...Self.maximumByteCount).contains(secret.utf8.count), secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    }

    /// Dots.
    public var description: String { "•••" }
    /// Dots.
    public var debugDescription: String { description }
    /// Nothing inside.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// The token of the environment: `HF_TOKEN`, else the file that `huggingface_hub` keeps (`HF_TOKEN_PATH`, `HF_HOME`, `XDG_CACHE_HOME`).
    ///
    /// - Throws: ``HubError/badTokenText(place:)`` when what stands there is no token.
    package static func find(in environment: [String: String]) throws(HubError) -> HubToken? {
        for name in ["HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"] {
            guard let text = environment[name], !text.isEmpty else { continue }
            guard let token = HubToken(text) else { throw .badTokenText(place: name) }
            return token
        }
        let path = path(in: environment)
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: maximumByteCount + 100), !data.isEmpty else {
            return nil
        }
        guard let token = HubToken(String(decoding: data, as: UTF8.self)) else { throw .badTokenText(place: path) }
        return token
    }

    private static func path(in environment: [String: String]) -> String {
        func folder(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : NSString(string: $0).expandingTildeInPath } }
        if let path = folder("HF_TOKEN_PATH") { return path }
        if let home = folder("HF_HOME") { return home + "/token" }
        return (folder("XDG_CACHE_HOME") ?? NSString(string: "~/.cache").expandingTildeInPath) + "/huggingface/token"
    }
}
