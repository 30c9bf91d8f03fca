import Lineage
import ModelCards

/// One way through a listing, from what changed last to what is known already.
struct HubPass {
    /// How many pages in succession may be empty.
    private static let emptyPages = 100

    private var isResumed: Bool
    private var begun = ContinuousClock.now
    private var visited: Set<String> = []
    private var emptyCount = 0
    private var hasBegunAgain = false
    /// How many pages were seen.
    private(set) var pageCount = 0

    /// A pass that begins now, or goes on.
    init(isResumed: Bool = false) {
        self.isResumed = isResumed
    }

    /// The next page. A page of an earlier run that is not there any more is given up for the first one.
    mutating func page(of pages: HubPages, position: inout CrawlPosition, now: Moment) async throws -> HubPages.Page {
        let page: HubPages.Page
        if let next = position.next {
            do {
                page = try await pages.page(at: next)
            } catch HubError.unexpected where isResumed && pageCount == 0 {
                page = try await pages.first()
            }
        } else {
            page = try await pages.first()
        }
        pageCount += 1
        // A time that is yet to come would hide what changes until then.
        if position.newest == nil { position.newest = page.changes.max().map { min($0, now) } }
        try follow(page)
        return page
    }

    /// Sees to it that pages lead somewhere.
    private mutating func follow(_ page: HubPages.Page) throws {
        guard let next = page.next else { return }
        guard visited.insert(next).inserted else { throw HubError.lostWay(reason: "its pages lead round in a circle") }
        emptyCount = page.entries.isEmpty ? emptyCount + 1 : 0
        guard emptyCount <= Self.emptyPages else { throw HubError.lostWay(reason: "\(emptyCount) pages in succession are empty") }
    }

    /// What of a page is to be looked at, and whether the pass ends with it.
    ///
    /// - Parameter seen: What changed before was looked at by earlier passes, apart from the overlap.
    func wanted(of page: HubPages.Page, since seen: Moment?, overlap: Duration) -> (entries: [HubListing.Entry], isLast: Bool) {
        guard let seen else { return (page.entries, page.next == nil) }
        let bound = Moment(microseconds: seen.microseconds - overlap.components.seconds * 1_000_000)
        let entries = page.entries.filter { entry in
            if case .model(let model) = entry, let modified = model.modified { modified >= bound } else { true }
        }
        // Only where the newest really stand first does something old mean that the rest is old too.
        let changes = page.changes
        let isOrdered = zip(changes, changes.dropFirst()).allSatisfy { $0 >= $1 }
        let isPast = isOrdered && changes.last.map { $0 < bound } ?? false
        return (entries, isPast || page.next == nil)
    }

    /// Begins once more, where the pass took so long that much may have changed behind its back.
    ///
    /// - Returns: Whether it did.
    mutating func begin(again overlap: Duration) -> Bool {
        guard !hasBegunAgain, isResumed || begun.duration(to: .now) > overlap else { return false }
        self = HubPass()
        hasBegunAgain = true
        return true
    }
}
