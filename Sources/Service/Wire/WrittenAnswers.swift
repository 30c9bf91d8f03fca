import Lineage
import Registry

extension ListBody {
    /// What follows the items.
    func writeRest(to json: inout JSONWriter) {
        if let mentioned {
            json.raw(",\"mentioned\":")
            json.integer(mentioned)
        }
        json.raw(",\"next\":")
        json.string(next)
        if let resolved {
            json.raw(",\"resolved\":{\"kind\":")
            json.string(resolved.kind.rawValue)
            json.raw(",\"members\":")
            json.array(resolved.members) { $0.string($1.id.written) }
            json.raw(",\"name\":")
            json.string(resolved.name)
            json.raw("}")
        }
        json.raw(",\"total\":")
        json.integer(total)
        json.raw(",\"version\":")
        json.string(version)
        json.raw("}")
    }
}

extension JSONWriter {
    /// Counts by relation, in the order of the words.
    mutating func counts(_ counts: RelationCounts) {
        if counts == Self.none { return raw(Self.noCounts) }
        raw("{")
        for (place, relation) in Self.relations.enumerated() {
            if place > 0 { raw(",") }
            string(relation.word)
            raw(":")
            integer(counts[relation])
        }
        raw("}")
    }

    private static let relations = Relation.allCases.sorted { $0.word < $1.word }
    private static let none = RelationCounts()
    /// What most models have.
    static let noCounts = JSONPart("{" + relations.map { "\"\($0.word)\":0" }.joined(separator: ",") + "}")
}
