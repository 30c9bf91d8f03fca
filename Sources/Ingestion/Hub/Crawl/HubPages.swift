import Foundation
import Lineage
import ModelCards
import NIOHTTP1

/// The listing of a Hub, page by page.
struct HubPages {
    /// A page.
    struct Page {
        let entries: [HubListing.Entry]
        /// The address of the next page; nil at the end.
        let next: String?

        /// When the models changed, in their order.
        var changes: [Moment] {
            entries.compactMap { if case .model(let model) = $0 { model.modified } else { nil } }
        }
    }

    let client: HubClient
    let expansion: HubExpansion
    let organisation: String?

    private var limits: HubLimits { client.settings.limits }

    /// The first page: what changed last stands first.
    func first() async throws -> Page {
        let expanded = try await expansion.parameters { parameters in
            let request = HubRequest(address: listing(parameters, count: 1), limit: limits.pageByteCount)
            return try await client.answer(to: request) { ($0.status, $0.body) }
        }
        return try await page(at: listing(expanded, count: limits.pageCount))
    }

    /// The page of an address that another page named, or an earlier run.
    func page(at address: String) async throws -> Page {
        guard HubEndpoint.Origin(address) == client.settings.endpoint.origin else {
            throw HubError.lostWay(reason: "a page is at \(HubClient.withoutQuery(address)), which is not \(client.settings.endpoint)")
        }
        let (status, page) = try await client.answer(to: HubRequest(address: address, limit: limits.pageByteCount)) { answer in
            guard answer.status == 200 else { return (answer.status, Page?.none) }
            let page = Page(entries: try HubListing.entries(ofPage: answer.body), next: next(in: answer))
            // Asked again, it may lead on.
            guard page.next != address else { throw HubListing.Malformed(description: "the page is followed by itself") }
            return (answer.status, page)
        }
        if let page { return page }
        if status == 401 { try await HubIdentity(client: client).checkToken() }
        throw HubError.unexpected(address: HubClient.withoutQuery(address), status: status)
    }

    private func listing(_ expanded: [(name: String, value: String)], count: Int) -> String {
        let author = organisation.map { [(name: "author", value: $0)] } ?? []
        let order = [(name: "sort", value: "lastModified"), (name: "direction", value: "-1"), (name: "limit", value: "\(count)")]
        return client.settings.endpoint.address(["api", "models"], query: author + order + expanded)
    }

    /// The address of the next page in `Link` (RFC 8288); it may be relative to that of this one.
    private func next(in answer: HubAnswer) -> String? {
        let links = answer.headers["Link"].flatMap { FieldMember.list($0) }
        let next = links.first { $0.parameters["rel"]?.split(separator: " ").contains("next") ?? false }
        return next?.texts.first.flatMap { HubEndpoint.resolved($0, from: answer.address) }
    }
}
