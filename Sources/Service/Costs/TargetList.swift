import Lineage
import MigrationCost

/// The models that are listed to move to, each priced with all that is known of it.
struct TargetList: Sendable {
    /// A model with its price.
    struct Item: Sendable {
        let model: CostedModel
        let price: MovePrice
        /// Licences that hold for it and not for the model that is left.
        let newLicences: [String]
        /// Models at and above it whose duties are not known.
        let gaps: Int
    }

    /// Why a ranked model is not listed.
    enum Reason: String, Hashable, CaseIterable, Sendable {
        /// A licence at or above it stands against the intended use.
        case licence = "license"
        /// Its card does not state the result that is asked for.
        case score
        /// With all that documents state it cannot be priced, fits no device or does not keep the bounds.
        case unpriced
    }

    let asked: TargetsQuestion
    let move: MoveQuestion
    let before: Obligations
    private(set) var items: [Item] = []
    private(set) var leftOut: [Reason: Int] = [:]
    /// Nil before anything was ranked.
    var ranking: TargetRanking?

    init(asked: TargetsQuestion, move: MoveQuestion, before: Obligations) {
        (self.asked, self.move, self.before) = (asked, move, before)
    }

    mutating func leaveOut(_ reason: Reason) { leftOut[reason, default: 0] += 1 }

    /// Prices a model as `POST /v1/migration/cost` does.
    mutating func take(_ model: CostedModel, _ obligations: Obligations) {
        var question = move
        question.to = model
        question.obligations = (before, obligations)
        let change = LicenceChange(from: before, to: obligations, use: asked.use)
        guard asked.use == IntendedUse() || change.conflicts.isEmpty else { return leaveOut(.licence) }
        let price = MovePrice(question)
        guard price.monthlyAfter != nil || model.isSame(as: move.from) else { return leaveOut(.unpriced) }
        if let most = asked.constraints.greatestQualityLoss, -(price.qualityChange ?? 0) > most { return leaveOut(.unpriced) }
        items.append(Item(model: model, price: price, newLicences: change.newLicences, gaps: change.gaps.count))
    }

    /// The least costly first, then the most downloaded, then by name.
    var sorted: [Item] {
        let sorted = items.sorted { one, other in
            if one.price.move != other.price.move { return one.price.move < other.price.move }
            let (mine, its) = (one.model.downloads ?? -1, other.model.downloads ?? -1)
            return mine != its ? mine > its : foldedName(one.model.id) < foldedName(other.model.id)
        }
        return Array(sorted.prefix(asked.limit))
    }
}
