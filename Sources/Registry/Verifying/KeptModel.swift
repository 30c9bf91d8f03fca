import Lineage
import Postgres

/// A row of the table `model` as a verification reads it.
struct KeptModel: Sendable {
    /// The columns of its family.
    struct Family: Sendable, Equatable {
        var keys: [String] = []
        var names: [String] = []
        var size: String?
        var variant: String?
    }

    /// Its number.
    let node: NodeID
    /// Its name as written.
    let name: String
    /// Whether it is only known because others name it.
    let isMentioned: Bool
    /// Whether another model took its name over.
    let isReplaced: Bool
    /// The facts that columns hold.
    let columns: ModelFacts
    /// Its family.
    let family: Family
    /// All facts merged from its live documents.
    let factsJSON: String
    /// When it was first registered through the API, if it was.
    let registeredAt: PostgresTimestamp?
    /// Its names until it was renamed.
    let formerNames: [String]
}

extension KeptModel.Family {
    /// The columns of a membership.
    init(_ membership: FamilyMembership?) {
        guard let membership else { return }
        keys = membership.path.map(\.key.folded)
        names = membership.path.map(\.display)
        size = membership.size
        variant = membership.variant
    }
}
