public import Lineage
public import Registry

/// Every question of the product and its answer, as the REST routes and the command line give it.
///
/// A question comes as ``QueryParameters`` and is planned first. What is asked about now is answered from the index, at one version; the
/// past, and what documents say, come from the store. The answer is a value that encodes to the documented JSON. All methods throw
/// ``Problem`` for what the asker can mend.
public struct Answers: Sendable {
    /// The registry that is asked.
    public let store: ModelStore
    /// Its index.
    public let lineage: LineageFollower

    /// Answers from a registry and its index.
    public init(store: ModelStore, lineage: LineageFollower) {
        self.store = store
        self.lineage = lineage
    }

    /// A model in full: `/v1/models/{id}`.
    public func model(_ id: String) async throws -> ModelBody {
        let now = try await lineage.version()
        let place = try await place(ofModelNamed: id, at: now)
        return try await model(now.index.number(at: place), named: id, at: now)
    }

    /// A model in full that was just written, once the write is in the index; where that fails it is written all the same.
    public func written(_ node: NodeID, named name: String) async throws -> ModelBody {
        // No async let: optimized by Swift 6.3, one that is read behind a try? aborts ("freed pointer was not the last allocation").
        let detail = Task { try await store.detail(of: node) }
        _ = try? await lineage.caughtUp()
        return try body(of: node, named: name, detail: try await detail.value, at: try await lineage.version())
    }

    private func model(_ node: NodeID, named name: String, at now: LineageVersion) async throws -> ModelBody {
        try body(of: node, named: name, detail: try await store.detail(of: node), at: now)
    }

    private func body(of node: NodeID, named name: String, detail: ModelDetail?, at now: LineageVersion) throws(Problem) -> ModelBody {
        guard let detail else { throw Problem(.unknownModel, "No model is named '\(name)'.", field: "id") }
        return ModelBody(
            detail: detail, children: now.index.childCounts(of: node), descendants: now.index.descendantCounts(ofAll: [node]), version: now.token)
    }

    /// A model without its documents and evidence, from the index alone: `/v1/models/{id}?evidence=false`.
    public func indexedModel(_ id: String) async throws -> IndexedModelBody {
        let now = try await lineage.version()
        let resolved = try await names(now).model(id, field: "id")
        guard let body = IndexedModelBody(try only(resolved).node, in: now) else {
            throw Problem(.unknownModel, "No model is named '\(resolved.name)'.", field: "id")
        }
        return body
    }

    /// A model of the index by its own name; nil where another look is needed. Without a wait: it is asked for more than all else.
    func placedModelNow(_ name: String) -> PlacedModel? {
        guard let now = lineage.current, let place = now.index.place(ofModelNamed: name) else { return nil }
        return PlacedModel(at: place, of: now)
    }

    /// The same for who writes it out at once.
    func placedModel(_ id: String) async throws -> PlacedModel {
        let now = try await lineage.version()
        return PlacedModel(at: try await place(ofModelNamed: id, at: now), of: now)
    }

    /// The place of the model that a name means: mostly its own, else what people may mean by it.
    private func place(ofModelNamed name: String, at now: LineageVersion) async throws -> UInt32 {
        if let place = now.index.place(ofModelNamed: name) { return place }
        let resolved = try await names(now).model(name, field: "id")
        guard let place = now.index.place(ofModel: try only(resolved).node) else {
            throw Problem(.unknownModel, "No model is named '\(resolved.name)'.", field: "id")
        }
        return place
    }

    /// Finds out what names mean at a version.
    func names(_ now: LineageVersion) -> NameLookup { NameLookup(lineage: lineage, now: now) }
}
