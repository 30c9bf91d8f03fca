import Lineage
import Registry

/// How many models by relation, as JSON: one number for each relation, zeros included.
struct RelationCountsBody: Encodable {
    let counts: RelationCounts

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: WordKey.self)
        for relation in Relation.allCases { try values.encode(counts[relation], forKey: WordKey(relation.word)) }
    }
}

/// A key of a JSON object that is known only when it is written.
struct WordKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ word: String) {
        stringValue = word
    }

    init?(stringValue: String) {
        self.init(stringValue)
    }

    init?(intValue: Int) {
        nil
    }
}
