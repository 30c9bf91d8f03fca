/// A JSON document as text, which PostgreSQL keeps as json or jsonb.
public struct PostgresJSON: Hashable, Sendable {
    /// The JSON text. jsonb gives it back in its own spelling: keys sorted, spaces normalised.
    public var text: String

    /// Takes JSON as text; the server checks it.
    public init(_ text: String) { self.text = text }
}
