/// Where a model stands among the families, as the store keeps it.
public struct IndexedFamily: Sendable, Hashable {
    /// The keys of the families that it is a member of, outermost first: `llama`, `llama-3`. Never empty.
    public let keys: [String]
    /// How each is shown: `Llama`, `Llama-3`.
    public let names: [String]
    /// Which size it is.
    public let size: String?
    /// Which variant of the size.
    public let variant: String?

    /// Keeps a membership, or nil where there is no family.
    public init?(keys: [String], names: [String], size: String?, variant: String?) {
        guard !keys.isEmpty, keys.count == names.count else { return nil }
        self.keys = keys
        self.names = names
        self.size = size
        self.variant = variant
    }
}
