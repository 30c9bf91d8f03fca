/// What a bill says besides its items.
public struct BillNote: Hashable, Sendable {
    /// What kind of remark it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something that was taken to be so, since nobody said.
        case assumption
        /// Something that was not priced, and what would price it.
        case unpriced
        /// Something that stands in the way of the move.
        case obstacle
        /// What gets better or worse without a price.
        case effect
    }

    /// What kind of remark it is.
    public var kind: Kind
    /// The remark, as a sentence.
    public var text: String

    /// An assumption.
    static func assumption(_ text: String) -> Self { Self(kind: .assumption, text: text) }
    /// Something without a price.
    static func unpriced(_ text: String) -> Self { Self(kind: .unpriced, text: text) }
    /// An obstacle.
    static func obstacle(_ text: String) -> Self { Self(kind: .obstacle, text: text) }
    /// An effect.
    static func effect(_ text: String) -> Self { Self(kind: .effect, text: text) }
}
