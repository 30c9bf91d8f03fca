import Lineage
import MigrationCost

/// A duty that holds for a model, as JSON: the duty, the `license` that asks for it, its `standing`, whether it is `met` (null where no card
/// shows it), `from` whom it comes along which `path`, and from whom else (`also_from`).
struct ObligationItem: Encodable {
    let obligation: Obligation
    let index: LineageIndex

    func encode(to encoder: any Encoder) throws {
        try DutyItem(duty: obligation.duty, passage: obligation.licence.passage(of: obligation.duty)).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(obligation.licence.id, forKey: .license)
        try values.encode(obligation.licence.citation, forKey: .citation)
        try values.encode(obligation.licence.isTextRead, forKey: .textRead)
        try values.encode(obligation.standing.rawValue, forKey: .standing)
        try values.encode(isMet, forKey: .met)
        guard let nearest = obligation.origins.first else { return }
        try values.encode(nearest.model.name, forKey: .from)
        try values.encode(nearest.path.map { StepItem(step: $0, index: index) }, forKey: .path)
        try values.encode(nearest.confidence, forKey: .confidence)
        if nearest.isThroughAdapter { try values.encode(true, forKey: .throughAdapter) }
        let others = obligation.origins.dropFirst().map(\.model.name)
        if !others.isEmpty { try values.encode(others, forKey: .alsoFrom) }
    }

    private var isMet: Bool? {
        switch obligation.standing {
        case .met: true
        case .dropped, .misnamed: false
        case .toDo, .undeclared, .unknown: nil
        }
    }

    private enum CodingKeys: String, CodingKey {
        case license, citation, standing, met, from, path, confidence
        case textRead = "text_read", throughAdapter = "through_adapter", alsoFrom = "also_from"
    }
}
