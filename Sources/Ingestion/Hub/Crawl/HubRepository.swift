import Intake
import Lineage
import ModelCards

/// Reads the documents of one model at a Hub: what the Hub says of it, its card and configurations, and the headers of its weights.
struct HubRepository: Sendable {
    /// How documents say that they were fetched from a Hub.
    static let origin = "hub"

    let client: HubClient
    let limits: IngestionLimits

    /// Reads a model.
    ///
    /// - Parameters:
    ///   - model: What the Hub says of it, its files listed.
    ///   - earlier: What was read before.
    /// - Throws: ``HubError``, `CancellationError`.
    func read(_ model: HubModel, earlier: EarlierDocuments) async throws -> HubRead {
        var read = HubRead()
        var tags: [String: String] = [:]
        if model.isDisabled { read.access = .gone }
        if let revision = model.revision, !model.isDisabled {
            let reader = HubFileReader(client: client, model: model, revision: revision, limits: limits)
            let names = (model.files ?? []).map(\.path)
            let weights = WeightListing(files: names, limits: limits)
            read.found.leaveOut(weights.findings)
            for file in wanted(names.filter { !$0.contains("/") }, weights: weights.paths, into: &read.found) {
                guard read.found.hasRoom(for: file.name, limits: limits) else { break }
                let tag = earlier.tag(of: file.path)
                let answer = try await file.isWeights ? reader.head(file.name, tag: tag) : reader.document(file.name, tag: tag)
                try await take(answer, file, of: model, earlier: earlier, tags: &tags, into: &read)
                guard case .open = read.access else { break }
            }
        }
        let listing = document(DocumentPath.hub, model.document(entityTags: tags), of: model)
        if case .open = read.access {} else { read.found = FoundDocuments() }
        read.found.add(listing, named: DocumentPath.hub, limits: limits)
        return read
    }

    private struct Wanted {
        let name: String
        let path: String
        let isWeights: Bool
    }

    private func wanted(_ names: [String], weights: [String], into found: inout FoundDocuments) -> [Wanted] {
        var wanted: [Wanted] = []
        for (path, names) in KnownFile.documents(among: names) where IncomingDocument.isRepositoryPath(path) {
            for other in names.dropFirst() { found.note(.duplicateDocument, other, "'\(names[0])' is taken instead") }
            wanted.append(Wanted(name: names[0], path: path, isWeights: false))
        }
        return wanted + weights.map { Wanted(name: $0, path: $0, isWeights: true) }
    }

    private func take(
        _ answer: HubFile, _ file: Wanted, of model: HubModel, earlier: EarlierDocuments, tags: inout [String: String], into read: inout HubRead
    ) async throws {
        switch answer {
        case .bytes(let bytes, let tag):
            tags[file.path] = tag
            read.found.add(document(file.path, bytes, of: model), named: file.name, limits: limits)
        case .unchanged:
            guard let bytes = earlier.bytes(of: file.path) else {
                throw HubError.failing(address: file.name, reason: "it is said to be unchanged, and was never read")
            }
            tags[file.path] = earlier.tag(of: file.path)
            read.found.add(document(file.path, bytes, of: model), named: file.name, limits: limits)
        case .absent: break
        case .closed(let status, let code): read.access = try await access(to: model, status: status, code: code)
        case .refused(let reason, let isTooLarge):
            read.found.leaveOut(isTooLarge ? .documentTooLarge : .documentUnreadable, file.name, "'\(file.name)' \(reason); it is left out")
        }
    }

    private func document(_ path: String, _ bytes: [UInt8], of model: HubModel) -> IncomingDocument {
        IncomingDocument(path: path, bytes: bytes, origin: Self.origin, revision: model.revision, revisedAt: model.modified)
    }

    /// Why a repository is closed, which one answer does not always tell.
    private func access(to model: HubModel, status: Int, code: String?) async throws -> HubRead.Access {
        if status == 401 { try await HubIdentity(client: client).checkToken() }
        if status == 410 || status == 451 || code == "DisabledRepo" { return .gone }
        if code == "GatedRepo" || (model.isGated && status != 404) { return .gated }
        switch try await HubInformation(client: client).model(model.id) {
        case .model, .closed: return .gated
        case .missing, .gone: return .gone
        case .unreadable(let reason): throw HubError.failing(address: model.id.written, reason: reason)
        }
    }
}
