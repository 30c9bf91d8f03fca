import Lineage
import Postgres

extension ModelStore {
    /// How far a place outside was gone through.
    ///
    /// - Parameter place: What was gone through, at most 400 bytes: `hub:https://huggingface.co`.
    /// - Returns: JSON as ``saveCrawl(_:of:)`` was given it; nil where nothing was saved.
    public func crawl(of place: String) async throws -> String? {
        try await client.queryOne(CrawlStatements.Get(place: place))?.text
    }

    /// Remembers how far a place was gone through.
    ///
    /// - Parameters:
    ///   - position: JSON.
    ///   - place: What was gone through, at most 400 bytes.
    public func saveCrawl(_ position: String, of place: String) async throws {
        try await client.execute(CrawlStatements.Save(place: place, position: position))
    }
}
