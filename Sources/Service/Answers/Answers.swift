public import Registry

/// Every question of the product and its answer, as the REST routes and the command line give it.
///
/// A question comes as ``QueryParameters`` and is planned before the database is asked; the answer is a value that encodes to the
/// documented JSON. All methods throw ``Problem`` for what the asker can mend.
public struct Answers: Sendable {
    /// The registry that is asked.
    public let store: ModelStore
    let names: NameLookup

    /// Answers from a registry.
    public init(store: ModelStore) {
        self.store = store
        names = NameLookup(store: store)
    }

    /// A model in full: `/v1/models/{id}`.
    public func model(_ id: String) async throws -> ModelBody {
        let resolved = try await names.model(id, field: "id")
        guard let node = resolved.nodes.first, let detail = try await store.detail(of: node) else {
            throw Problem(.unknownModel, "No model is named '\(resolved.name)'.", field: "id")
        }
        return ModelBody(detail: detail)
    }
}
