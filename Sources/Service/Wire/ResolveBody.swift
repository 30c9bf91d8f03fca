public import Foundation

/// The body of `POST /v1/resolve`: `{"models": ["org/name", {"id": "org/name", "revision": "…"}]}`.
public struct ResolveBody: Decodable, Sendable {
    /// The models that are asked about, in order.
    public let models: [ModelReference]

    /// Reads a body's bytes.
    ///
    /// - Throws: ``Problem``: `bad_body` when it is not JSON, `bad_field` that names what is wrong.
    public init(json: Data) throws(Problem) {
        self = try RequestBody.decode(ResolveBody.self, from: json)
    }

    /// Reads a body.
    ///
    /// - Throws: ``Problem`` that names the field.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: WordKey.self)
        try values.allow(only: ["models"])
        models = try values.decode([ModelReference].self, forKey: WordKey("models"))
    }
}
