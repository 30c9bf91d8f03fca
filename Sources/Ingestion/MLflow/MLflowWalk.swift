import Lineage
import ModelCards

/// Goes through the registered models of an MLflow server in the order of their names, a page at a time.
///
/// A server that stays away, or lets nobody in, ends it early: the last item says so. What was read before is not lost, and a later walk may begin at the page
/// of an item (``IngestionItem/cursor``).
struct MLflowWalk: ItemWalk {
    /// More pages than any registry has; a server that goes on for ever is not believed.
    private static let greatestPageCount = 20_000

    private let client: MLflowClient
    private let reading: MLflowModelReading
    /// What names the page that comes next; nil at the beginning.
    private var token: String?
    private var pageCount = 0
    private var isAtEnd = false
    private var items: ArraySlice<IngestionItem> = []
    private var position: Int64 = 0
    /// The ids of what was listed: MLflow's names may differ in capitals alone.
    private var seen: Set<ModelID> = []

    /// Prepares to go through a registry.
    ///
    /// - Parameter cursor: The page to begin at; one that the server does not know any more begins at the first.
    init(place: MLflowPlace, cursor: String?, limits: MLflowLimits = MLflowLimits()) {
        client = MLflowClient(place: place, limits: limits)
        reading = MLflowModelReading(client: client)
        token = cursor
    }

    mutating func next() async -> IngestionItem? {
        while !Task.isCancelled {
            if let item = items.popFirst() { return item }
            guard !isAtEnd else { return nil }
            await readPage()
        }
        return nil
    }

    /// Reads the next page, with what belongs to its models.
    private mutating func readPage() async {
        let cursor = token
        do {
            guard let page = try await page() else { return }
            let models = page.models.map { model in (model, id(of: model)) }
            items = await read(models, cursor: cursor)[...]
            if items.contains(where: \.isBreak) { isAtEnd = true }
            position += Int64(models.count)
            token = page.nextToken.flatMap { $0.isEmpty || $0.utf8.count > client.limits.tokenByteCount || $0 == cursor ? nil : $0 }
            pageCount += 1
            isAtEnd = isAtEnd || token == nil || page.models.isEmpty || pageCount >= Self.greatestPageCount
        } catch {
            isAtEnd = true
            guard !Task.isCancelled else { return }
            items = [item("the list of models", .brokenOff(reason: "\(client.place.base) \(error)"), cursor: cursor)]
        }
    }

    /// The next page; nil when the one that was asked for is not known any more, and the first is asked for next.
    private mutating func page() async throws -> MLflowAnswers.Models? {
        var query = [("max_results", "\(client.limits.pageCount)"), ("order_by", "name ASC")]
        if let token { query.append(("page_token", token)) }
        do {
            guard let page = try await client.answer(MLflowAnswers.Models.self, to: "mlflow/registered-models/search", query) else {
                throw MLflowError.unreadable(what: "404 for the list of models")
            }
            return page
        } catch MLflowError.refused(status: 400, _) where token != nil && pageCount == 0 {
            token = nil
            return nil
        }
    }

    private mutating func id(of model: MLflowAnswers.Model) -> Result<ModelID, Unnamed> {
        do {
            let id = try MLflowName.id(of: model.name, organisation: client.place.organisation)
            guard seen.insert(id).inserted else {
                return .failure(Unnamed(reason: "another model has the same name but for capitals, or came before"))
            }
            return .success(id)
        } catch {
            return .failure(Unnamed(reason: "no id can stand for its name: \(error)"))
        }
    }

    private struct Unnamed: Error { let reason: String }

    /// Reads models, some at a time; the items stand in their order.
    private func read(_ models: [(MLflowAnswers.Model, Result<ModelID, Unnamed>)], cursor: String?) async -> [IngestionItem] {
        await withTaskGroup(of: (Int, IngestionItem?).self) { group in
            var items = [IngestionItem?](repeating: nil, count: models.count)
            for (index, (model, id)) in models.enumerated() {
                if index >= client.limits.concurrency, let (done, item) = await group.next() { items[done] = item }
                // What follows would fail the same way, after as long a wait.
                if items.contains(where: { $0?.isBreak ?? false }) { break }
                group.addTask { (index, await self.item(of: model, id, cursor: cursor)) }
            }
            for await (done, item) in group { items[done] = item }
            let read = items.compactMap(\.self)
            return read.firstIndex(where: \.isBreak).map { Array(read[...$0]) } ?? read
        }
    }

    private func item(of model: MLflowAnswers.Model, _ id: Result<ModelID, Unnamed>, cursor: String?) async -> IngestionItem? {
        let label = boundedText(model.name, maximumByteCount: 200)
        switch id {
        case .failure(let unnamed): return item(label, .refused(reason: unnamed.reason), cursor: cursor)
        case .success(let id):
            do {
                let contents = try await reading.contents(of: model)
                return item(
                    label, .documents(contents.documents, of: id, isWholeRepository: contents.isWhole), findings: contents.findings, cursor: cursor)
            } catch {
                guard !Task.isCancelled else { return nil }
                switch error as? MLflowError {
                case .away?, .notAllowed?: return item(label, .brokenOff(reason: "\(client.place.base) \(error)"), cursor: cursor)
                default: return item(label, .refused(reason: "the server \(error)"), cursor: cursor)
                }
            }
        }
    }

    private func item(_ label: String, _ content: IngestionItem.Content, findings: [Diagnostic] = [], cursor: String?) -> IngestionItem {
        IngestionItem(label: label, path: client.place.base, content: content, findings: findings, position: position, cursor: cursor)
    }
}
