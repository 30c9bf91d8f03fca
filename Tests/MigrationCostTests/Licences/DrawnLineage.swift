import Lineage
import MigrationCost
import Testing

/// A lineage as a test writes it down: models by number, what they declare, and edges.
struct DrawnLineage {
    private(set) var models: [NodeID: LicensedModel] = [:]
    private(set) var steps: [LineageStep] = []

    /// Adds a model.
    mutating func add(_ number: Int64, _ name: String, _ license: String?, licenseName: String? = nil) {
        let declared = LicenceRules.shipped.declared(license: license, name: licenseName)
        models[NodeID(number)] = LicensedModel(node: NodeID(number), name: name, declared: declared)
    }

    /// Adds an edge.
    mutating func relate(_ child: Int64, to parent: Int64, by relation: Relation, confidence: Double = 0.9) {
        steps.append(LineageStep(child: NodeID(child), parent: NodeID(parent), relation: relation, confidence: confidence))
    }

    /// The duties of a model; of its own ones where the number is not drawn.
    func obligations(of number: Int64) -> Obligations {
        let model = models[NodeID(number)] ?? LicensedModel(node: NodeID(number), name: "", declared: .undeclared)
        return Obligations(of: model, graph: AncestorGraph(steps), ancestors: models)
    }

    /// One child with one parent.
    static func pair(_ parentLicense: String?, _ relation: Relation, _ childLicense: String?, named name: String = "me/child") -> Obligations {
        var lineage = DrawnLineage()
        lineage.add(1, "them/parent", parentLicense)
        lineage.add(2, name, childLicense)
        lineage.relate(2, to: 1, by: relation)
        return lineage.obligations(of: 2)
    }
}
