import Foundation
public import Lineage

/// What somebody registers about a model through the API or the command line.
public struct Registration: Sendable {
    /// A parent that is named.
    public struct Parent: Sendable, Equatable {
        /// The parent as it was named.
        public let id: String
        /// How the model was made from it, when that was said.
        public let relation: Relation?
        /// The revision of the parent, when that was said.
        public let revision: String?

        /// Keeps a named parent.
        public init(id: String, relation: Relation?, revision: String?) {
            self.id = id
            self.relation = relation
            self.revision = revision
        }
    }

    /// The model.
    public let id: ModelID
    /// Its parents; nil leaves those that this submitter named before, empty retracts them.
    public let parents: [Parent]?
    /// Its card, the text of a README.md.
    public let card: String?
    /// Other files of its repository by path.
    public let files: [String: String]
    /// Facts; nil leaves those that this submitter stated before.
    public let facts: ModelFacts?

    /// Keeps a registration.
    public init(id: ModelID, parents: [Parent]?, card: String? = nil, files: [String: String] = [:], facts: ModelFacts? = nil) {
        self.id = id
        self.parents = parents
        self.card = card
        self.files = files
        self.facts = facts
    }
}
