public import Lineage

/// A model with what it says of its licence.
public struct LicensedModel: Hashable, Sendable {
    /// Its number.
    public let node: NodeID
    /// Its id as written.
    public let name: String
    /// What it declares.
    public let declared: DeclaredLicence

    /// Keeps a model.
    public init(node: NodeID, name: String, declared: DeclaredLicence) {
        self.node = node
        self.name = name
        self.declared = declared
    }
}
