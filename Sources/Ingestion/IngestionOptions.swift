public import Lineage
import ModelCards

/// What a user may say about a path that is ingested.
public struct IngestionOptions: Sendable {
    /// The most bytes of the name of a catalogue.
    public static let maximumCatalogueNameByteCount = 200

    /// The id of the model: for one card or one model folder. Default: nil, the id is found as ``IngestionSource`` says.
    public var id: ModelID?
    /// The name of the catalogue: for a file of rows. Default: nil, the name of the file without `.jsonl` or `.jsonl.gz`.
    public var catalogue: String?
    /// The organisation that stands for an MLflow server in ids. Default: ``MLflowName/usualOrganisation``.
    public var organisation: String
    /// Where to begin: what an earlier run's ``IngestionProgress/cursor`` was. Default: nil, at the beginning.
    public var cursor: String?
    /// The folders to read of a folder of models; nil: all. What is one model, one file or a server is read as a whole.
    public var changes: FolderChanges?
    /// What an MLflow server is shown. Default: what the environment has.
    public var mlflowCredentials = MLflowCredentials.ofProcess
    /// The way to a Hub, for places there. Default: nil, there is none.
    public var hub: HubAccess?
    /// Whether everything at a Hub is looked at, also what did not change since it was gone through last. Default: false.
    public var again = false
    /// Told how far a Hub was gone through, as JSON, whenever everything up to there is stored; what it throws ends the run. Default: nobody is told.
    public var whenSettled: @Sendable (String) async throws -> Void
    /// The bounds of what is read.
    public var limits: IngestionLimits

    /// Keeps what a user says.
    public init(
        id: ModelID? = nil, catalogue: String? = nil, organisation: String? = nil, cursor: String? = nil, hub: HubAccess? = nil,
        again: Bool = false, whenSettled: @escaping @Sendable (String) async throws -> Void = { _ in },
        limits: IngestionLimits = IngestionLimits()
    ) {
        self.id = id
        self.catalogue = catalogue
        self.organisation = organisation ?? MLflowName.usualOrganisation
        self.cursor = cursor
        self.hub = hub
        self.again = again
        self.whenSettled = whenSettled
        self.limits = limits
    }
}
