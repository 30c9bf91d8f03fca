import Lineage

/// An edge on a line up, as JSON: `child`, `parent`, `relation`, `confidence` and `inferred`.
struct StepItem: Encodable {
    let step: LineageStep
    let index: LineageIndex

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(index.name(of: step.child), forKey: .child)
        try values.encode(index.name(of: step.parent), forKey: .parent)
        try values.encode(step.relation.word, forKey: .relation)
        try values.encode(step.confidence, forKey: .confidence)
        try values.encode(step.isInferred, forKey: .inferred)
    }

    private enum CodingKeys: String, CodingKey {
        case child, parent, relation, confidence, inferred
    }
}
