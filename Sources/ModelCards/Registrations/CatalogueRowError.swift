/// Why a row of a catalogue cannot be read.
public enum CatalogueRowError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The row is not a JSON object with an `id`.
    case malformed
    /// The row has more bytes than ``CatalogueRowReader/maximumByteCount``.
    case tooLong(byteCount: Int)
    /// The id names no model.
    case badID(String)

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .malformed: "it is not a JSON object with an \"id\""
        case .tooLong(let byteCount): "it has \(byteCount) bytes; \(CatalogueRowReader.maximumByteCount) are the most"
        case .badID(let id): "'\(id)' is not the id of a model"
        }
    }
}
