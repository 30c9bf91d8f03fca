import Ingestion
import Intake

/// Loads the shipped catalogue into a registry.
enum CatalogueLoading {
    /// Takes every row; rows that are there already are passed over.
    static func load(into intake: Intake) async throws -> IngestionSummary {
        Output.note("Loading the shipped catalogue …")
        let source = try ShippedResources.catalogue()
        let summary = try await IngestionRun(intake: intake, submitter: "pedigree").watched(source, store: intake.store)
        Output.note("Catalogue: " + IngestionText.summary(summary))
        return summary
    }
}
