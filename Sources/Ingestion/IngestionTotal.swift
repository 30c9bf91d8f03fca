/// How much a source holds, as far as it is known before it is read.
public enum IngestionTotal: Sendable, Hashable {
    /// So many folders, or 1 for a single card. A folder of an organisation counts once however many models are in it.
    case folders(Int)
    /// A file of so many bytes, as they are on disk.
    case bytes(Int64)

    /// The number alone.
    public var amount: Int64 {
        switch self {
        case .folders(let count): Int64(count)
        case .bytes(let count): count
        }
    }
}
