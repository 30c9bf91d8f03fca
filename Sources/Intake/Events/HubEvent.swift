import Foundation
public import Lineage
public import Registry

/// Something that happened to a model on the Hub, as the queue keeps it.
///
/// An event says where to look. What is believed is what the Hub answers then, so events may come late, twice and in any order.
public struct HubEvent: Sendable, Equatable {
    /// What happened.
    public enum Action: String, Codable, Sendable, CaseIterable {
        /// The repository was made.
        case create
        /// It is gone.
        case delete
        /// Its files or settings changed.
        case update
        /// It has another name.
        case move
    }

    /// The kind of the jobs that look.
    public static let jobKind = "hub_model"
    /// Somebody waits for what an event announces; what is read in rounds comes after it.
    public static let jobPriority: Int16 = 100
    /// The most bytes of ``repositoryID``; the Hub's own have 24.
    public static let maximumRepositoryIDByteCount = 64

    /// The model; before a move, its old name.
    public let name: ModelID
    /// The Hub's id of the repository, which stays when it is renamed: 1–64 letters and digits.
    public let repositoryID: String?
    /// The commit that the default branch was at.
    public let revision: Revision?
    /// What happened.
    public let action: Action
    /// The new name; there is one for a move, and only for one.
    public let newName: ModelID?

    /// Describes what happened.
    public init(_ action: Action, of name: ModelID, repositoryID: String? = nil, revision: Revision? = nil, newName: ModelID? = nil) {
        precondition((action == .move) == (newName != nil), "a move leads somewhere, and nothing else does")
        self.action = action
        self.name = name
        self.repositoryID = repositoryID
        self.revision = revision
        self.newName = newName
    }

    /// Whether a text can be the Hub's id of a repository.
    public static func isRepositoryID(_ text: String) -> Bool {
        (1...maximumRepositoryIDByteCount).contains(text.utf8.count) && text.utf8.allSatisfy(isLetterOrDigit)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }

    /// The job that looks at the model.
    ///
    /// Of jobs about one name of one repository one waits and one runs, so what happens while a worker looks makes it look again. A move has a key of
    /// its own: nothing that happens later may take the place of a new name.
    public func job() throws -> NewJob {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let key = [Self.jobKind, repositoryID ?? "", name.folded].joined(separator: ":") + (newName == nil ? "" : ":move")
        return NewJob(
            kind: Self.jobKind, payload: String(decoding: try encoder.encode(self), as: UTF8.self), uniqueKey: key, priority: Self.jobPriority)
    }

    /// Reads what a job keeps; nil when it is no event.
    public init?(payload: String) {
        guard let event = try? JSONDecoder().decode(HubEvent.self, from: Data(payload.utf8)) else { return nil }
        self = event
    }
}

extension HubEvent: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, revision, event, repositoryID = "repository_id", newName = "moved_to"
    }

    /// Reads `{name, event, repository_id?, revision?, moved_to?}`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try ModelID(try values.decode(String.self, forKey: .name))
        action = try values.decode(Action.self, forKey: .event)
        repositoryID = try values.decodeIfPresent(String.self, forKey: .repositoryID)
        revision = try values.decodeIfPresent(String.self, forKey: .revision).flatMap { Revision($0) }
        newName = try values.decodeIfPresent(String.self, forKey: .newName).map { try ModelID($0) }
        guard (action == .move) == (newName != nil) else {
            throw DecodingError.dataCorruptedError(forKey: .newName, in: values, debugDescription: "a move leads somewhere, and nothing else does")
        }
    }

    /// Writes the same.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name.written, forKey: .name)
        try values.encode(action, forKey: .event)
        try values.encodeIfPresent(repositoryID, forKey: .repositoryID)
        try values.encodeIfPresent(revision?.written, forKey: .revision)
        try values.encodeIfPresent(newName?.written, forKey: .newName)
    }
}
