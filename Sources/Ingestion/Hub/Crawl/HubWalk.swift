import Foundation
import Lineage
import ModelCards
import Registry

/// Goes through a place at a Hub: models are read some at a time, and come as they have been read.
///
/// Behind each page stands a checkpoint: when everything before it is stored, what was read is remembered and the position moves on. A run that is killed
/// goes on at the page on which it was.
struct HubWalk: ItemWalk {
    /// What comes next.
    private enum Step: Sendable {
        case ready(IngestionItem)
        case read(HubModel, RepositoryStanding)
        case named(ModelID)
        case checkpoint(CrawlPosition)
    }

    /// What a step came to.
    private enum Outcome: Sendable {
        case result(HubModelReader.Result)
        case checkpoint(CrawlPosition)
    }

    private enum Phase {
        case beginning
        case pages
        case over
    }

    private static var now: Moment { Moment(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)) }

    private let crawl: HubCrawl
    private let limits: IngestionLimits
    private let ahead = ReadAhead<Outcome>()
    private let receipts = HubReceipts()
    private var phase = Phase.beginning
    private var steps: ArraySlice<Step> = []
    private var position = CrawlPosition()
    private var pass = HubPass()
    /// Names that could not be read, and those that were left before and are asked for again.
    private var left: [String] = []
    private var failuresInRow = 0
    private var number: Int64 = 0

    private var place: HubPlace { crawl.place }
    private var access: HubAccess { crawl.access }
    /// Whether a listing is gone through.
    private var isCrawl: Bool { if case .model = place.scope { false } else { true } }

    init(_ crawl: HubCrawl, limits: IngestionLimits) {
        self.crawl = crawl
        self.limits = limits
    }

    mutating func next() async throws -> IngestionItem? {
        do {
            while let outcome = try await nextOutcome() {
                switch outcome {
                case .result(let result): if let item = try item(of: result) { return item }
                case .checkpoint(let position): return try checkpoint(position)
                }
            }
            return nil
        } catch is CancellationError {
            return nil
        }
    }

    private mutating func nextOutcome() async throws -> Outcome? {
        let client = try access.opened()
        while ahead.count < client.settings.limits.concurrency {
            if steps.isEmpty { try await plan(client) }
            guard let step = steps.popFirst() else { break }
            begin(step, client)
        }
        return try await ahead.next()
    }

    private func begin(_ step: Step, _ client: HubClient) {
        let reader = reader(client)
        switch step {
        case .ready(let item): ahead.begin { .result(HubModelReader.Result(item: item)) }
        case .read(let model, let standing): ahead.begin { .result(try await reader.read(model, standing: standing)) }
        case .named(let id): ahead.begin { .result(try await reader.read(named: id)) }
        case .checkpoint(let position): ahead.addBarrier(.checkpoint(position))
        }
    }

    private func reader(_ client: HubClient) -> HubModelReader {
        HubModelReader(client: client, store: access.store, receipts: receipts, limits: limits)
    }

    /// The item of a model, or nil for one that is left for later.
    private mutating func item(of result: HubModelReader.Result) throws -> IngestionItem? {
        number += 1
        if let trouble = result.left {
            failuresInRow += 1
            left.append(trouble.name)
            let limits = try access.opened().settings.limits
            guard failuresInRow <= limits.failuresInRow, left.count <= limits.leftCount else {
                throw HubError.givingUp(count: failuresInRow, last: trouble.reason)
            }
            return IngestionItem(
                label: trouble.name, path: trouble.name,
                content: .refused(reason: isCrawl ? "\(trouble.reason); it is asked for again next time" : trouble.reason),
                position: number)
        }
        failuresInRow = 0
        return result.item?.at(number)
    }

    private func checkpoint(_ position: CrawlPosition) throws -> IngestionItem {
        var position = position
        position.left = left
        let (json, key, store, receipts, whenSettled) = (position.json, try crawlKey, access.store, receipts, crawl.whenSettled)
        return IngestionItem(
            label: place.description, path: place.description,
            content: .checkpoint { [isCrawl] in
                try await receipts.settle(in: store)
                guard isCrawl else { return }
                try await store.saveCrawl(json, of: key)
                try await whenSettled(#"{"position":\#(json)}"#)
            }, position: number)
    }

    /// Under which name the position is kept.
    private var crawlKey: String {
        get throws { "hub:\(try access.opened().settings.endpoint)/\(place.description.dropFirst(HubPlace.beginning.count))" }
    }

    // MARK: Planning

    private mutating func plan(_ client: HubClient) async throws {
        switch phase {
        case .over: return
        case .beginning:
            try await HubIdentity(client: client).checkToken()
            if case .model(let id) = place.scope {
                steps = [.named(id), .checkpoint(position)]
                phase = .over
                return
            }
            position = CrawlPosition(json: try await access.store.crawl(of: try crawlKey))
            if crawl.again || position.isDue(after: client.settings.limits.completeInterval, now: Self.now) { position.beginAnew() }
            pass = HubPass(isResumed: position.next != nil)
            steps = position.left.compactMap { (try? ModelID($0)).map { .named($0) } }[...]
            phase = .pages
            if steps.isEmpty { try await planPage(client) }
        case .pages: try await planPage(client)
        }
    }

    private mutating func planPage(_ client: HubClient) async throws {
        var organisation: String?
        if case .organisation(let name) = place.scope { organisation = name }
        let pages = HubPages(client: client, expansion: access.expansion, organisation: organisation)
        let page = try await pass.page(of: pages, position: &position, now: Self.now)
        if let organisation, page.entries.isEmpty, position.seen == nil, pass.pageCount == 1 {
            return planNobody(organisation)
        }
        let overlap = client.settings.limits.overlap
        let (entries, isLast) = pass.wanted(of: page, since: position.seen, overlap: overlap)
        var planned = try await steps(for: entries, client)
        if isLast {
            position.endPass(at: Self.now)
            if !pass.begin(again: overlap) { phase = .over }
        } else {
            position.next = page.next
        }
        planned.append(.checkpoint(position))
        steps = planned[...]
    }

    /// An organisation without models may be an old model of a single name.
    private mutating func planNobody(_ name: String) {
        phase = .over
        guard let id = try? ModelID(name) else { return }
        steps = [.named(id), .checkpoint(CrawlPosition())]
    }

    private func steps(for entries: [HubListing.Entry], _ client: HubClient) async throws -> [Step] {
        let reader = reader(client)
        let models = entries.compactMap { if case .model(let model) = $0 { model } else { nil } }
        let standings = try await access.store.identify(models.map { reader.sighting(of: $0) })
        let read = zip(models, standings).map { model, standing -> Step in
            reader.isCurrent(model, standing) ? .ready(reader.current(model)) : .read(model, standing)
        }
        let refused = entries.compactMap { entry -> Step? in
            guard case .unreadable(let name, let reason) = entry else { return nil }
            return .ready(IngestionItem(label: name, path: name, content: .refused(reason: reason), position: 0))
        }
        return read + refused
    }
}
