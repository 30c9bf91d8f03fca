package import Lineage
import Registry

/// One way from a model to another, as JSON: `models` in order, the `steps` between them, and the common ancestor it goes `through`.
public struct PathItem: Encodable, Sendable {
    package let models: [ModelID]
    package let steps: [Step]
    package let through: ModelID?

    /// An edge of the path; `up` tells whether the path goes from child to parent there.
    package struct Step: Encodable, Sendable {
        package let child: String
        package let parent: String
        package let relation: String
        package let confidence: Double
        package let inferred: Bool
        package let up: Bool
    }

    /// Writes the path.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(models.map(\.written), forKey: .models)
        try values.encode(steps, forKey: .steps)
        try values.encode(through?.written, forKey: .through)
    }

    private enum CodingKeys: String, CodingKey {
        case models, steps, through
    }
}
