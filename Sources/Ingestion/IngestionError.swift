/// Why nothing can be ingested from a path.
public enum IngestionError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Nothing is there.
    case notFound(path: String)
    /// It is there and cannot be read.
    case notReadable(path: String, reason: String)
    /// It is neither a folder nor a file that is known.
    case notIngestible(path: String)
    /// An id was given for a source that holds many models.
    case idForMany(path: String)
    /// The name of a catalogue is empty, too long or has a control character.
    case badCatalogueName(String)

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .notFound(let path): "there is nothing at '\(path)'"
        case .notReadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
        case .notIngestible(let path):
            "'\(path)' is none of what can be ingested: a folder, a card (.md), or a catalogue (.jsonl, .jsonl.gz)"
        case .idForMany(let path): "an id can be given for one model; '\(path)' holds many"
        case .badCatalogueName(let name):
            "'\(name)' is not the name of a catalogue: it has 1 to \(IngestionOptions.maximumCatalogueNameByteCount) bytes, no control characters"
        }
    }
}
