/// What of a Hub is gone through, and how.
struct HubCrawl: Sendable {
    let place: HubPlace
    /// Whether everything is looked at, also what did not change.
    let again: Bool
    let access: HubAccess
    /// Told how far it came, whenever everything up to there is stored.
    let whenSettled: @Sendable (String) async throws -> Void
}
