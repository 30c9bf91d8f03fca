import Foundation
import Synchronization

/// Which parts of models a Hub's listing gives: asked for once a process.
package final class HubExpansion: Sendable {
    /// What is asked for by name, or by the older switches of a Hub that takes no names.
    private static let wanted = [
        "author", "baseModels", "cardData", "config", "createdAt", "disabled", "downloads", "gated", "gguf", "lastModified", "library_name", "likes",
        "pipeline_tag", "private", "safetensors", "sha", "siblings", "tags",
    ]
    private static let switches = ["full", "cardData", "config"].map { (name: $0, value: "true") }

    private let known = Mutex<[String]?>(nil)

    /// The parameters of a listing that asks for all that this Hub gives.
    ///
    /// - Parameter probe: Asks for a page with such parameters; the body of an answer of 400 names what is allowed.
    func parameters(
        _ probe: ([(name: String, value: String)]) async throws -> (status: Int, body: [UInt8])
    ) async throws -> [(
        name: String, value: String
    )] {
        if let names = known.withLock({ $0 }) { return Self.parameters(names) }
        var names = Self.wanted
        // Each answer may name only the first that is wrong.
        for _ in 0..<Self.wanted.count where !names.isEmpty {
            let answer = try await probe(Self.parameters(names))
            guard answer.status == 400 else { break }
            let allowed = Self.allowed(String(decoding: answer.body, as: UTF8.self), of: names)
            names = allowed.count < names.count ? allowed : []
        }
        known.withLock { $0 = names }
        return Self.parameters(names)
    }

    private static func parameters(_ names: [String]) -> [(name: String, value: String)] {
        names.isEmpty ? switches : names.map { (name: "expand", value: $0) }
    }

    /// Those names that a refusal lists as allowed, behind words such as `must be one of`.
    package static func allowed(_ refusal: String, of names: [String]) -> [String] {
        let list = refusal.range(of: "one of", options: [.caseInsensitive]).map { refusal[$0.upperBound...] } ?? refusal[...]
        let words = Set(list.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")) }.map(String.init))
        return names.filter { words.contains($0) }
    }
}
