import Foundation
package import Lineage

/// How far a place at a Hub was gone through, as it is kept between runs.
///
/// A pass goes through the listing from what changed last to what changed longest ago, as far back as the pass before began. What changes while a pass is
/// under way moves to the front, behind its back, and is found by the next one.
package struct CrawlPosition: Codable, Equatable, Sendable {
    /// The page to go on with; nil where no pass is under way.
    package var next: String?
    /// The latest change that the pass under way saw on its first page.
    package var newest: Moment?
    /// Everything that changed before was looked at by passes that came to their end.
    package var seen: Moment?
    /// When a pass came to its end that went back to the very first model.
    package var completed: Moment?
    /// Models that could not be read and are to be read later.
    package var left: [String] = []

    /// A place that was never gone through.
    package init() {}

    /// Reads what was kept; what cannot be read counts as nothing.
    package init(json: String?) {
        self = json.flatMap { try? JSONDecoder().decode(CrawlPosition.self, from: Data($0.utf8)) } ?? CrawlPosition()
    }

    /// What is kept.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Looks at everything in the next pass, also at what did not change: some things change without a trace in the listing's order, such as names.
    package mutating func beginAnew() {
        (next, newest, seen) = (nil, nil, nil)
    }

    /// Whether no pass is under way, and the last one over everything is longer ago than that.
    package func isDue(after interval: Duration, now: Moment) -> Bool {
        guard next == nil, let completed else { return false }
        return now.microseconds - completed.microseconds > interval.components.seconds * 1_000_000
    }

    /// The pass came to its end.
    package mutating func endPass(at now: Moment) {
        if seen == nil { completed = now }
        seen = newest ?? seen
        (next, newest) = (nil, nil)
    }
}
