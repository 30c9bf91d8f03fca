/// Which family a model belongs to, and which of its models it is.
public struct FamilyMembership: Hashable, Sendable {
    /// The levels, outermost first: `Llama`, `Llama-3`, `Llama-3.1`. Never empty. A model belongs to each of them.
    public let path: [FamilyName]
    /// The size as its publisher writes it: `8B`, `8x7B`, `30B-A3B`, `base`, `large-v3`; nil where neither name nor facts say.
    public let size: String?
    /// What kind of model of that size: `Instruct`, `Vision-Instruct`, `uncased`; nil for the plain one.
    public let variant: String?
    /// The date in the name as written: `2501`, `0324`, `08-2024`.
    public let date: String?

    /// Keeps a membership.
    public init(path: [FamilyName], size: String?, variant: String?, date: String? = nil) {
        precondition(!path.isEmpty, "a membership has a family")
        self.path = path
        self.size = size
        self.variant = variant
        self.date = date
    }

    /// Whether the model belongs to a family at any level. Complexity: O(levels).
    public func belongs(to key: FamilyKey) -> Bool { path.contains { $0.key == key } }
}
