import Intake
public import ModelCards

/// The bounds of what is read from a disk.
public struct IngestionLimits: Sendable {
    /// The most bytes of a document; a larger file is left out. Default: that of ``IntakeLimits``.
    public var documentByteCount = IntakeLimits().documentByteCount
    /// The most documents of one folder; the others are left out. Default: that of ``IntakeLimits``.
    public var documentCount = IntakeLimits().documentCount
    /// The most bytes of all documents of one folder; what is beyond is left out. Default: 32 MiB.
    public var folderByteCount = 32 * 1024 * 1024
    /// The most bytes of a line of a catalogue; a longer one is refused unread. Default: 1 MiB, four times what a row may have.
    public var lineByteCount = 1024 * 1024
    /// The most bytes of a `pedigree.json`. Default: 64 KiB.
    public var namingByteCount = 64 * 1024
    /// The most files with weights of one folder, indexes not counted; the others are left out. Default: 64.
    public var weightFileCount = 64
    /// How many levels of folders below a model's are looked into for files with weights. Default: 2.
    public var weightFolderDepth = 2
    /// The bounds of the headers of weight files.
    public var header = HeaderLimits()

    /// The default bounds.
    public init() {}
}
