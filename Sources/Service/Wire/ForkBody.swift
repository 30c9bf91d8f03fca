import Lineage
import MigrationCost

/// A fork in use, as JSON: `id`, `relation`, the `path` up to the model that is left, its `outcome` (`carries_over`, `counterpart`, `missing`), and
/// the `counterpart` with how many `others` there are, or the `nearest` fork of the same kind.
struct ForkBody: Encodable {
    let fork: ForkInUse
    let nearest: String?
    let index: LineageIndex

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(fork.model.id, forKey: .id)
        try values.encode(fork.relation.word, forKey: .relation)
        try values.encode(fork.path.map { StepItem(step: $0, index: index) }, forKey: .path)
        switch fork.outcome {
        case .carriesOver: try values.encode("carries_over", forKey: .outcome)
        case .counterpart(let other, let others):
            try values.encode("counterpart", forKey: .outcome)
            try values.encode(other.id, forKey: .counterpart)
            try values.encode(others, forKey: .others)
        case .missing:
            try values.encode("missing", forKey: .outcome)
            try values.encodeIfPresent(nearest, forKey: .nearest)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, relation, path, outcome, counterpart, others, nearest
    }
}
