import Foundation
import Lineage

/// What is kept of a registered model: one JSON object with sorted keys, a value a line, so that the same model is the same bytes.
///
/// Left out is what changes without meaning anything for the model: times of the last change, metrics, and the tags that MLflow writes for itself
/// (`mlflow.…`), which name people, notebooks and commits.
struct MLflowDocument: Encodable {
    /// A version.
    struct Version: Encodable {
        let number: Int64
        let created: String?
        let description: String?
        let status: String?
        let origin: String?
        let tags: [String: String]?
    }

    /// A place with tags and parameters.
    struct Place: Encodable {
        let params: [String: String]?
        let tags: [String: String]?
    }

    var name: String
    var created: String?
    var description: String?
    var tags: [String: String]?
    var aliases: [String: Int64]?
    /// The newest version that is ready.
    var version: Version?
    var run: Place?
    var loggedModel: Place?
    /// The other versions, the newest first.
    var otherVersions: [Version]?

    private enum CodingKeys: String, CodingKey {
        case name, created, description, tags, aliases, version, run, loggedModel = "logged_model", otherVersions = "other_versions"
    }

    /// The bytes that are kept.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self))
    }
}

extension MLflowDocument {
    /// Begins with what the list of models says.
    init(_ model: MLflowAnswers.Model, limits: MLflowLimits) {
        name = model.name
        created = Self.moment(model.created)
        description = Self.text(model.description, limits)
        tags = Self.entries(model.tags, limits)
        let aliases = (model.aliases ?? []).prefix(limits.entryCount).map { ($0.alias, $0.version.value) }
        self.aliases = aliases.isEmpty ? nil : Dictionary(aliases) { first, _ in first }
    }

    /// A version as it is kept.
    static func version(_ version: MLflowAnswers.Version, limits: MLflowLimits) -> Version {
        Version(
            number: version.version.value, created: moment(version.created), description: text(version.description, limits), status: version.status,
            origin: text(version.origin, limits), tags: entries(version.tags, limits))
    }

    /// Tags and parameters as they are kept; nil where there is nothing.
    static func place(tags: [MLflowAnswers.Entry]?, params: [MLflowAnswers.Entry]?, limits: MLflowLimits) -> Place? {
        let place = Place(params: entries(params, limits), tags: entries(tags, limits))
        return place.params == nil && place.tags == nil ? nil : place
    }

    private static func entries(_ entries: [MLflowAnswers.Entry]?, _ limits: MLflowLimits) -> [String: String]? {
        let kept = (entries ?? []).filter { !$0.key.hasPrefix("mlflow.") && $0.key.utf8.count <= limits.valueByteCount }
            .sorted { $0.key < $1.key }.prefix(limits.entryCount).map {
                ($0.key, boundedText($0.value ?? "", maximumByteCount: limits.valueByteCount))
            }
        return kept.isEmpty ? nil : Dictionary(kept) { first, _ in first }
    }

    private static func text(_ text: String?, _ limits: MLflowLimits) -> String? {
        text.flatMap { $0.isEmpty ? nil : boundedText($0, maximumByteCount: limits.valueByteCount) }
    }

    private static func moment(_ milliseconds: MLflowAnswers.Number?) -> String? {
        guard let value = milliseconds?.value, (0...Self.latest).contains(value) else { return nil }
        return Moment(microseconds: value * 1_000).iso8601
    }

    /// The end of the year 9999, in milliseconds.
    private static let latest: Int64 = 253_402_300_799_000
}
