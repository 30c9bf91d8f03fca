public import Lineage

/// What a user may say about a path that is ingested.
public struct IngestionOptions: Sendable {
    /// The most bytes of the name of a catalogue.
    public static let maximumCatalogueNameByteCount = 200

    /// The id of the model: for one card or one model folder. Default: nil, the id is found as ``IngestionSource`` says.
    public var id: ModelID?
    /// The name of the catalogue: for a file of rows. Default: nil, the name of the file without `.jsonl` or `.jsonl.gz`.
    public var catalogue: String?
    /// The bounds of what is read.
    public var limits: IngestionLimits

    /// Keeps what a user says.
    public init(id: ModelID? = nil, catalogue: String? = nil, limits: IngestionLimits = IngestionLimits()) {
        self.id = id
        self.catalogue = catalogue
        self.limits = limits
    }
}
