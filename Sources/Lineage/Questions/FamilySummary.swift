/// A family in a list.
public struct FamilySummary: Sendable, Equatable {
    /// Its key: `llama-3`.
    public let key: String
    /// How it is shown: `Llama-3`.
    public let name: String
    /// The key of the family that holds it.
    public let parentKey: String?
    /// How many base models and variants of its publisher it has, those of the families in it included.
    public let members: Int
    /// Their sizes as the publisher writes them, in no particular order.
    public let sizes: [String]
    /// Who publishes it.
    public let organisations: [String]
    /// When its first member was made, where known.
    public let firstCreated: Moment?

    /// Keeps a family.
    public init(
        key: String, name: String, parentKey: String?, members: Int, sizes: [String], organisations: [String], firstCreated: Moment?
    ) {
        self.key = key
        self.name = name
        self.parentKey = parentKey
        self.members = members
        self.sizes = sizes
        self.organisations = organisations
        self.firstCreated = firstCreated
    }
}
