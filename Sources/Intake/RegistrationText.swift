import Foundation
import Lineage

/// A registration as the document that is kept of it: one JSON object with sorted keys, so that the same registration is the same bytes.
struct RegistrationText: Codable, Equatable {
    /// A parent in the document.
    struct Parent: Codable, Equatable {
        let id: String
        let relation: String?
        let revision: String?
    }

    var parents: [Parent]
    var facts: ModelFacts?

    /// A registration that says nothing.
    static let empty = RegistrationText(parents: [], facts: nil)

    /// Reads a kept registration; one that cannot be read says nothing.
    init(bytes: [UInt8]) {
        self = (try? JSONDecoder().decode(RegistrationText.self, from: Data(bytes))) ?? .empty
    }

    init(parents: [Parent], facts: ModelFacts?) {
        self.parents = parents
        self.facts = facts
    }

    /// Takes what a registration says and leaves what it does not mention.
    mutating func apply(_ registration: Registration) {
        if let given = registration.parents {
            parents = given.map { Parent(id: $0.id, relation: $0.relation?.word, revision: $0.revision) }
        }
        if let given = registration.facts { facts = given }
    }

    /// The bytes that are kept.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self))
    }
}
