public import Lineage

/// Every duty that holds for a model: from its own licence and, along the relations that pass them on, from its ancestors.
///
/// ``DutyPassage`` says through which relations a duty passes. An ancestor's own ancestors count by themselves: what a model between declares
/// neither adds to nor takes from what is above it.
public struct Obligations: Sendable {
    /// An ancestor, or the model itself, of whose licence nothing can be said.
    public struct Gap: Hashable, Sendable {
        /// The model.
        public let model: LicensedModel
        /// The nearest line up to it.
        public let path: [LineageStep]
    }

    /// The most origins that are kept of one duty.
    public static let greatestOriginCount = 20

    /// The model.
    public let model: LicensedModel
    /// Its duties: those from the nearest models first, in the order of their licences.
    public let duties: [Obligation]
    /// The models whose duties are not known: they declare no licence, or one that the rules do not have. Nearest first, the model itself included.
    public let gaps: [Gap]
    /// What in the lineage itself a licence forbids, or what no licence can fulfil.
    public let conflicts: [LineageConflict]
    let rules: LicenceRules

    /// Works out duties.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - graph: Every believed edge at and above it.
    ///   - ancestors: What the models of the graph declare; one that is missing counts as a gap of its own number.
    ///   - rules: The licences.
    /// - Complexity: O(*v* + *e*) a way of passing on, of which there are three, and the length of the answer.
    public init(
        of model: LicensedModel, graph: AncestorGraph, ancestors: [NodeID: LicensedModel], rules: LicenceRules = .shipped
    ) {
        self.model = model
        self.rules = rules
        let reach = DutyReach(of: model, graph: graph, ancestors: ancestors)
        duties = reach.found.map { found in
            Obligation(
                duty: found.duty, licence: found.licence, origins: found.origins,
                standing: Self.standing(
                    of: found.duty, licence: found.licence, isOwn: found.origins.allSatisfy(\.path.isEmpty), model: model, rules: rules))
        }
        gaps = reach.gaps
        conflicts = LineageConflicts(reach: reach, graph: graph, rules: rules).all
    }

    /// How a model stands to a duty.
    private static func standing(of duty: Duty, licence: Licence, isOwn: Bool, model: LicensedModel, rules: LicenceRules) -> DutyStanding {
        switch duty.showing {
        case .act: return .toDo
        case .name:
            if duty.isShown(inName: model.name) == true { return .met }
            // The name of the licence's first model is its publisher's; it binds what is made from it.
            return isOwn ? .toDo : .misnamed
        case .licence:
            switch model.declared {
            case .undeclared: return .undeclared
            case .unknown: return .unknown
            case .known(let declared):
                switch rules.keeping(duty, of: licence, declaring: declared) {
                case .kept: return .met
                case .accompany: return .toDo
                case .dropped: return .dropped
                }
            }
        }
    }

    /// What must be said wherever they are shown.
    public var caution: String { rules.caution }

    /// Those that come from ancestors.
    public var inherited: [Obligation] { duties.filter { !$0.isOwn } }
}
