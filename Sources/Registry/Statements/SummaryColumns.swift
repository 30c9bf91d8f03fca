import Lineage
import Postgres

/// Reads the columns of a model in short, which many statements end with.
enum SummaryColumns {
    /// Reads id, name, folded, status, license, library, task, quantization, languages, formats, parameters, downloads, likes, created,
    /// family_names and known_at from a column on.
    static func decode(_ row: PostgresRow, from first: Int) throws(PostgresDecodingError) -> ModelSummary {
        let name = try row.decode(first + 1, as: String.self)
        let families = try row.decode(first + 14, as: [String].self)
        return ModelSummary(
            node: NodeID(try row.decode(first)), id: id(name), status: status(try row.decode(first + 3)), license: try row.decode(first + 4),
            library: try row.decode(first + 5), task: try row.decode(first + 6), quantization: try row.decode(first + 7),
            languages: try row.decode(first + 8), formats: try row.decode(first + 9), parameters: try row.decode(first + 10),
            downloads: try row.decode(first + 11), likes: try row.decode(first + 12),
            created: try row.decode(first + 13, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) },
            family: families.last)
    }

    /// The id of a stored name.
    static func id(_ name: String) -> ModelID {
        guard let id = try? ModelID(name) else { preconditionFailure("names were checked before they were stored") }
        return id
    }

    /// The status of a stored word.
    static func status(_ word: String) -> ModelStatus {
        guard let status = ModelStatus(rawValue: word) else { preconditionFailure("model_status_is_known") }
        return status
    }
}
