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
    /// The address of a server is none, or has a user or a password in it; it is not repeated.
    case badAddress
    /// The organisation that is to stand for a server is none.
    case badOrganisation(String)
    /// It begins as a place at a Hub does, and is none.
    case badHubPlace(String, reason: String)
    /// The name of a catalogue is empty, too long or has a control character.
    case badCatalogueName(String)

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .notFound(let path): "there is nothing at '\(path)'"
        case .notReadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
        case .notIngestible(let path):
            "'\(path)' is none of what can be ingested: a folder, a card (.md), a catalogue (.jsonl, .jsonl.gz), or mlflow:http://HOST:PORT"
        case .idForMany(let path): "an id can be given for one model; '\(path)' holds many"
        case .badAddress:
            "this is not the address of an MLflow server: it is written mlflow:http://HOST:PORT or mlflow:https://HOST/PATH, without a user or a query; "
                + "credentials are taken from MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD"
        case .badOrganisation(let organisation): "'\(organisation)' cannot be an organisation: it is one part of an id, without '/'"
        case .badHubPlace(let text, let reason):
            "'\(text)' is no place at a Hub (hub: for all of it, hub:ORGANISATION, hub:ORGANISATION/NAME): \(reason)"
        case .badCatalogueName(let name):
            "'\(name)' is not the name of a catalogue: it has 1 to \(IngestionOptions.maximumCatalogueNameByteCount) bytes, no control characters"
        }
    }
}
