import Lineage
import ModelCards
import Registry

/// Makes an item of one model at a Hub.
struct HubModelReader: Sendable {
    /// What is to be done with a model.
    struct Result: Sendable {
        /// The item; nil where the model could not be read for now.
        let item: IngestionItem?
        /// The model as it is to be asked for later, and why it could not be read now.
        var left: (name: String, reason: String)?
    }

    let client: HubClient
    let store: ModelStore
    let receipts: HubReceipts
    let limits: IngestionLimits

    /// What the store is told of a repository.
    func sighting(of model: HubModel) -> RepositorySighting {
        RepositorySighting(
            host: client.settings.endpoint.address, repositoryID: model.repositoryID, name: model.id, revision: model.revision,
            created: model.created, modified: model.modified)
    }

    /// Reads a model of the listing.
    ///
    /// - Parameter standing: What the registry has of it.
    func read(_ listed: HubModel, standing: RepositoryStanding) async throws -> Result {
        try await passing(listed.id.written) {
            var model = listed
            if model.revision == nil || model.files == nil {
                switch try await HubInformation(client: client).model(model.id) {
                case .model(let found): model = found
                case let other: return item(for: other, named: listed.id)
                }
            }
            return try await item(of: model, standing: standing)
        }
    }

    /// Reads a model by its name, which may be an old one.
    func read(named id: ModelID) async throws -> Result {
        try await passing(id.written) {
            switch try await HubInformation(client: client).model(id) {
            case .model(let model):
                guard let standing = try await store.identify([sighting(of: model)]).first else {
                    preconditionFailure("each sighting has a standing")
                }
                if model.id != id { try await redirect(id, to: model.id) }
                return try await item(of: model, standing: standing)
            case let other: return item(for: other, named: id)
            }
        }
    }

    /// What is read already needs no reading.
    func isCurrent(_ model: HubModel, _ standing: RepositoryStanding) -> Bool {
        model.revision != nil && standing.readRevision == model.revision && !model.isDisabled
    }

    /// The item of a model that is what it was.
    func current(_ model: HubModel) -> IngestionItem {
        let sighting = sighting(of: model)
        return IngestionItem(label: model.id.written, path: address(of: model.id), content: .current, position: 0) { receipts.add(sighting) }
    }

    private func item(of model: HubModel, standing: RepositoryStanding) async throws -> IngestionItem {
        guard !isCurrent(model, standing) else { return current(model) }
        let earlier = standing.readRevision == nil ? .none : try await EarlierDocuments.find(model.id, in: store)
        let read = try await HubRepository(client: client, limits: limits).read(model, earlier: earlier)
        var sighting = sighting(of: model)
        if case .gated = read.access {
            // It may be opened to us without another revision.
            sighting.revision = nil
            sighting.isGated = true
        }
        let isGone = if case .gone = read.access { true } else { false }
        let isOpen = if case .open = read.access { true } else { false }
        return IngestionItem(
            label: model.id.written, path: address(of: model.id),
            content: .documents(read.found.documents, of: model.id, isWholeRepository: isOpen && read.found.isWhole), findings: read.found.findings,
            position: 0
        ) { [sighting] in
            if isGone { receipts.add(gone: model.id) } else { receipts.add(sighting) }
        }
    }

    /// The item of a model of which there is nothing to read.
    private func item(for found: HubInformation.Found, named id: ModelID) -> IngestionItem {
        let place = client.settings.endpoint
        switch found {
        case .missing:
            receipts.add(gone: id)
            let hint = client.settings.token == nil ? "; if it is private, HF_TOKEN must hold a token that may see it" : ""
            return refused(id, "\(place) has no model of this name that is to be seen\(hint)")
        case .gone:
            receipts.add(gone: id)
            return refused(id, "\(place) took the model off")
        case .closed: return refused(id, "\(place) does not say anything of the model to those who have no access")
        case .unreadable(let reason): return refused(id, reason)
        case .model: preconditionFailure("a model is read")
        }
    }

    private func refused(_ id: ModelID, _ reason: String) -> IngestionItem {
        IngestionItem(label: id.written, path: address(of: id), content: .refused(reason: reason), position: 0)
    }

    private func redirect(_ old: ModelID, to new: ModelID) async throws {
        do {
            try await store.redirect(old, to: new, source: client.settings.endpoint.address)
        } catch is NameError {
            // Both are known as repositories of their own: what each is, its number decides when it is seen.
        }
    }

    /// What a model fails for may pass; then the model is left for later and the others go on.
    private func passing(_ name: String, _ body: () async throws -> IngestionItem) async throws -> Result {
        do {
            return Result(item: try await body())
        } catch let error as HubError {
            switch error {
            case .badConcurrency, .badEndpoint, .badToken, .badTokenText, .lostWay, .givingUp: throw error
            case .unreachable, .failing: return Result(item: nil, left: (name, error.description))
            case .unexpected, .tooLarge:
                return Result(item: IngestionItem(label: name, path: name, content: .refused(reason: error.description), position: 0))
            }
        }
    }

    private func address(of id: ModelID) -> String {
        client.settings.endpoint.address(id.written.split(separator: "/").map(String.init))
    }
}
