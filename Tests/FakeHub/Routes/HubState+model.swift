extension HubState {
    /// `GET /api/models/ID` and `/revision/REV`.
    mutating func info(_ request: HubRequest, _ index: Int, _ record: RepositoryRecord, _ revision: String?) throws(HubFailure) -> HubResponse {
        var record = record
        if let revision {
            guard let commit = record.commit(revision) else { throw .noRevision(revision) }
            record.head = commit
        }
        return .json(describe(record, try ModelFields(model: request)))
    }

    /// A model in JSON.
    mutating func describe(_ record: RepositoryRecord, _ shown: ModelFields) -> JSONValue {
        var fields = [JSONValue.Field("_id", .text(record.objectID)), JSONValue.Field("id", .text(record.id))]
        if shown.hasModelID { fields.append(JSONValue.Field("modelId", .text(record.id))) }
        let facts = record.head.content.facts
        for property in shown.properties {
            if let value = value(of: property, record, facts, hasBlobs: shown.hasBlobs) { fields.append(JSONValue.Field(property.rawValue, value)) }
        }
        return .object(fields)
    }

    /// One field; `nil` where the Hub leaves it out.
    private mutating func value(
        of property: ExpandProperty, _ record: RepositoryRecord, _ facts: RepositoryFacts, hasBlobs: Bool
    ) -> JSONValue? {
        switch property {
        case .author: record.author.map { .text($0) }
        case .baseModels: baseModels(facts.parents)
        case .cardData: facts.card
        case .childrenModelCount:
            .object(
                catalogue.childrenCount(of: record.id).sorted { $0.key < $1.key }.map { JSONValue.Field($0.key, .integer($0.value)) })
        case .config: facts.configuration
        case .createdAt: .text(max(record.created, .firstNoted).description)
        case .disabled: .bool(record.block != nil)
        case .downloads: .integer(record.downloads)
        case .downloadsAllTime: .integer(record.downloads &* 9)
        case .gated: record.gate.map { .text($0.rawValue) } ?? false
        case .gguf: facts.gguf
        case .lastModified: .text(record.modified.description)
        case .library: facts.library.map { .text($0) }
        case .likes: .integer(record.likes)
        case .modelIndex: facts.card?["model-index"]
        case .pipelineTag: facts.task.map { .text($0) }
        case .private: .bool(record.isPrivate)
        case .safetensors: facts.safetensors
        case .sha: .text(record.head.sha)
        case .siblings: .list(hasBlobs ? siblingsWithBlobs(record.head) : record.head.content.paths.map { ["rfilename": .text($0)] })
        case .spaces: []
        case .tags: .list(facts.tags.map { .text($0) })
        case .transformersInfo: facts.transformers
        case .trendingScore: .integer(RepositoryStamp(record).key(.trending))
        case .usedStorage: .integer(record.head.content.files.reduce(0) { $0 &+ $1.content.byteCount })
        case .xetEnabled: false
        case .evalResults, .inference, .inferenceProviderMapping, .maskToken, .resourceGroup, .widgetData: nil
        }
    }

    /// `{relation, models: [{_id, id}]}`. Only parents that are on the Hub are shown.
    private func baseModels(_ parents: StatedParents) -> JSONValue? {
        guard let relation = parents.relation else { return nil }
        let models = parents.ids.compactMap { id -> JSONValue? in
            let index: Int? =
                switch catalogue.place(id) {
                case .here(let index): index
                case .elsewhere(let present): catalogue.index(of: present)
                case .nowhere: nil
                }
            return index.map { ["_id": .text(catalogue.record($0).objectID), "id": .text(catalogue.ids[$0])] }
        }
        return models.isEmpty ? nil : ["relation": .text(relation), "models": .list(models)]
    }

    private func siblingsWithBlobs(_ commit: Commit) -> [JSONValue] {
        commit.content.files.map { file in
            guard let identity = try? FileIdentity(file) else { return ["rfilename": .text(file.path)] }
            var fields: [JSONValue.Field] = [
                .init("rfilename", .text(file.path)), .init("blobId", .text(identity.blob)), .init("size", .integer(identity.byteCount)),
            ]
            if let large = identity.large {
                let value: JSONValue = [
                    "sha256": .text(large.sha256), "size": .integer(identity.byteCount), "pointerSize": .integer(large.pointerByteCount),
                ]
                fields.append(.init("lfs", value))
            }
            return .object(fields)
        }
    }
}
