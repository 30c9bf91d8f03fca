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

extension IndexedModelBody: WireWritable {
    func write(to json: inout JSONWriter) {
        json.raw("{\"aliases\":")
        json.strings(aliases)
        json.raw(",\"children\":")
        json.counts(children)
        json.raw(",\"children_total\":")
        json.integer(children.total)
        json.raw(",\"created\":")
        json.string(model.created?.iso8601)
        json.raw(",\"descendants\":")
        json.counts(descendants)
        json.raw(",\"descendants_total\":")
        json.integer(descendants.total)
        json.raw(",\"downloads\":")
        json.integer(model.downloads)
        json.raw(",\"families\":")
        json.strings(families)
        json.raw(",\"family\":")
        json.string(model.family)
        json.raw(",\"formats\":")
        json.strings(model.formats)
        json.raw(",\"id\":")
        json.string(model.id.written)
        json.writeMiddle(of: model)
        json.raw(",\"parents\":")
        json.array(parents) { json, parent in
            json.raw("{\"confidence\":")
            json.number(parent.confidence)
            json.raw(",\"id\":")
            json.string(parent.id.written)
            json.raw(",\"relation\":")
            json.string(parent.relation.word)
            json.raw("}")
        }
        json.raw(",\"quantization\":")
        json.string(model.quantization)
        json.writeEnd(of: model)
        json.raw(",\"version\":")
        json.string(version)
        json.raw("}")
    }
}

extension JSONWriter {
    /// The fields of a model in short from `languages` to `parameters`.
    fileprivate mutating func writeMiddle(of model: ModelSummary) {
        raw(",\"languages\":")
        strings(model.languages)
        raw(",\"library\":")
        string(model.library)
        raw(",\"license\":")
        string(model.license)
        raw(",\"likes\":")
        integer(model.likes)
        raw(",\"parameters\":")
        integer(model.parameters)
    }

    /// Its last fields.
    fileprivate mutating func writeEnd(of model: ModelSummary) {
        raw(",\"status\":")
        string(model.status.rawValue)
        raw(",\"task\":")
        string(model.task)
    }

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
    private static let noCounts = JSONPart("{" + relations.map { "\"\($0.word)\":0" }.joined(separator: ",") + "}")
}
