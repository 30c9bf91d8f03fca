import Foundation
import Lineage

/// A row of the corpus' labels, and what the check needs of it.
struct CorpusLabel: Decodable {
    struct Truth: Decodable { let parents: [Parent] }

    struct Parent: Decodable {
        let id: String?
        let relation: String
        let statedIn: String
        let isInferred: Bool?

        enum CodingKeys: String, CodingKey {
            case id, relation
            case statedIn = "stated_in"
            case isInferred = "id_inferred"
        }
    }

    let dir: String
    let id: String?
    let truth: Truth

    /// The organisation of the model, or of its folder's name: cards of one author stay in one fold.
    var author: String {
        if let id, let slash = id.firstIndex(of: "/") { return foldedName(id[..<slash]) }
        return foldedName(dir)
    }
}
