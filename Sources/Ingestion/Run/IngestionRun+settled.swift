public import Registry

extension IngestionRun {
    /// How many models must have changed for the planner to be told.
    private static let notableChange = 100

    /// Runs until the end or the cancellation of the task, and tells PostgreSQL's planner when much is different then.
    public func settled(
        _ source: IngestionSource, store: ModelStore, progress: @Sendable (IngestionProgress) -> Void = { _ in }
    ) async throws -> IngestionSummary {
        let summary = try await run(source, progress: progress)
        if !summary.isInterrupted, summary.counts.new + summary.counts.changed >= Self.notableChange { try await store.refreshStatistics() }
        return summary
    }
}
