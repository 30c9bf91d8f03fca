import Foundation
import Lineage
import Postgres

/// Compares what the row of a model says with its documents and claims.
struct ModelVerification {
    let model: KeptModel
    /// Every version of its documents.
    let documents: [KeptDocument]

    /// The facts that its row should have: those of its live documents, and the time of its registration where none says when it was made.
    private var expected: ModelFacts {
        guard !model.isMentioned else { return ModelFacts() }
        let live = documents.filter(\.isLive)
        var facts = FactSource.merged(live.map { ($0.path, StoredJSON.value(of: $0.factsJSON, as: ModelFacts.self) ?? ModelFacts()) })
        if facts.created == nil, live.contains(where: { DocumentPath.isRegistration($0.path) }) {
            facts.created = model.registeredAt.map { Moment(microseconds: $0.microsecondsSince1970) }
        }
        return facts
    }

    /// Compares facts, in their columns and as a whole.
    func checkFacts(_ report: inout StoreReport) {
        let expected = expected
        for column in Self.columns {
            let (stored, given) = (column.text(model.columns), column.text(expected))
            if stored != given { report.add(.facts, "model \(model.name): \(column.name) is \(stored), its documents give \(given)") }
        }
        guard StoredJSON.value(of: model.factsJSON, as: ModelFacts.self) != expected else { return }
        let keys = Self.differentKeys(model.factsJSON, StoredJSON.text(of: expected))
        report.add(.facts, "model \(model.name): its facts differ from those of its documents in \(keys.joined(separator: ", "))")
    }

    /// Compares its family with that which its name, facts and parents give.
    func checkFamily(candidates: [Candidate], ids: [NodeID: ModelID], _ report: inout StoreReport) {
        guard let id = try? ModelID(model.name) else {
            report.add(.names, "model number \(model.node.number) has the name '\(model.name)', which is none")
            return
        }
        let membership =
            model.isMentioned ? nil : FamilyPlacing.membership(of: id, facts: expected, candidates: candidates, ids: ids)
        let given = KeptModel.Family(membership)
        guard model.family != given else { return }
        report.add(.families, "model \(model.name): stored is \(Self.words(model.family)), it should be \(Self.words(given))")
    }

    private static let columns: [(name: String, text: @Sendable (ModelFacts) -> String)] = [
        ("license", { word($0.license) }), ("library", { word($0.library) }), ("task", { word($0.task) }),
        ("quantization", { word($0.quantization) }), ("languages", { "\($0.languages)" }), ("formats", { "\($0.formats)" }),
        ("parameters", { number($0.parameters) }), ("active_parameters", { number($0.activeParameters) }),
        ("context_length", { number($0.contextLength) }), ("downloads", { number($0.downloads) }), ("likes", { number($0.likes) }),
        ("created", { number($0.created?.microseconds) }),
    ]

    private static func word(_ text: String?) -> String { text.map { "'\($0)'" } ?? "none" }
    private static func number(_ value: Int64?) -> String { value.map(String.init) ?? "none" }

    private static func words(_ family: KeptModel.Family) -> String {
        guard !family.keys.isEmpty || !family.names.isEmpty || family.size != nil || family.variant != nil else { return "none" }
        return "\(family.names.joined(separator: " ⊃ ")) \(family.keys) \(family.size ?? "-") \(family.variant ?? "-")"
    }

    /// The keys of two JSON objects whose values differ.
    private static func differentKeys(_ first: String, _ second: String) -> [String] {
        let objects = [first, second].map { ((try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]) ?? [:] }
        let keys = Set(objects[0].keys).union(objects[1].keys).filter { (objects[0][$0] as? NSObject) != (objects[1][$0] as? NSObject) }
        return keys.isEmpty ? ["their form"] : keys.sorted()
    }
}
