import Lineage
import Registry

/// Tells whether two names mean the same weights: other names are followed, and re-uploads to what they were uploaded from.
///
/// An actor, since it remembers what it was asked.
actor WeightIdentities {
    /// What names of the same weights have in common.
    enum Identity: Hashable {
        /// A model of the registry.
        case node(NodeID)
        /// A folded name that the registry does not know.
        case name(String)
    }

    /// How many re-uploads of re-uploads are followed.
    private static let greatestStepCount = 8

    private let store: ModelStore
    private var known: [String: Identity] = [:]

    init(store: ModelStore) { self.store = store }

    /// What a name means.
    func identity(of id: ModelID) async throws -> Identity {
        if let found = known[id.folded] { return found }
        let found = try await lookUp(id)
        known[id.folded] = found
        return found
    }

    private func lookUp(_ id: ModelID) async throws -> Identity {
        guard var node = try await store.model(named: id)?.node else { return .name(id.folded) }
        for _ in 0..<Self.greatestStepCount {
            let parents = try await store.detail(of: node)?.parents ?? []
            let copied = parents.first { parent in
                guard case .admitted(.reupload, _) = parent.standing else { return false }
                return parent.kind != .inferred
            }
            guard let copied else { break }
            node = copied.parent
        }
        return .node(node)
    }
}
