package import Lineage
import Registry

/// What `of` means: one model, or the members of a family.
package struct ResolvedName: Sendable {
    /// What kind of thing the name means.
    package enum Kind: String, Sendable {
        case model, alias, family
    }

    /// What kind of thing it is.
    package let kind: Kind
    /// The model's id, or the family as it is shown.
    package let name: String
    /// The models.
    package let members: [(node: NodeID, id: ModelID)]

    /// The numbers of the models.
    package var nodes: [NodeID] { members.map(\.node) }
}
