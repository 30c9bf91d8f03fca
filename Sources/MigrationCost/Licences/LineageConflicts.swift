import Lineage

/// Finds what in a lineage a licence forbids.
struct LineageConflicts {
    /// The most edges that are looked at closely: each needs a walk of its own.
    static let greatestEdgeCount = 200

    /// What was found: broken edges nearest first, then pairs of licences.
    let all: [LineageConflict]

    init(reach: DutyReach, graph: AncestorGraph, rules: LicenceRules) {
        all = Self.brokenEdges(reach, graph: graph) + Self.exclusions(reach.found, rules: rules)
    }

    /// Edges at or above the model that a duty of their parent, or of what is above it, forbids.
    private static func brokenEdges(_ reach: DutyReach, graph: AncestorGraph) -> [LineageConflict] {
        let forbidding: Set<DutyKind> = [.outputTraining, .noDerivatives]
        let owners = reach.everything.order.filter { node in
            reach.licensed(node).declared.licence?.duties.contains { forbidding.contains($0.kind) } ?? false
        }
        guard !owners.isEmpty else { return [] }
        var conflicts: [LineageConflict] = []
        var looked = 0
        for child in reach.everything.order {
            for step in graph.steps(from: child) where breaks(step.relation) {
                looked += 1
                guard looked <= greatestEdgeCount else { return conflicts }
                let walk = AncestorWalk(from: step.parent, through: .derivatives, graph: graph)
                let descent = AncestorWalk(from: child, through: .derivatives, graph: graph)
                for owner in owners where walk.contains(owner) {
                    guard let licence = reach.licensed(owner).declared.licence else { continue }
                    let kind = kind(of: step.relation)
                    for duty in licence.duties where duty.kind == (kind == .trainedOnOutputs ? .outputTraining : .noDerivatives) {
                        if isExempt(descent, of: duty, reach: reach) { continue }
                        let path = (reach.everything.path(to: child) ?? []) + [step] + (walk.path(to: owner) ?? [])
                        let conflict = LineageConflict(kind: kind, duty: duty, licence: licence, otherLicence: nil, path: path)
                        if !conflicts.contains(where: { $0.duty == duty && $0.licence == licence }) { conflicts.append(conflict) }
                    }
                }
            }
        }
        return conflicts
    }

    /// Training on outputs may be forbidden, and passing on changed weights. Another precision or format is the same work (CC BY-ND 4.0,
    /// section 2(a)(4), for formats), and whether an adapter is a changed version is open.
    private static func breaks(_ relation: Relation) -> Bool {
        switch relation {
        case .distillation, .finetune, .merge, .pruning, .continuation: true
        case .adapter, .quantized, .conversion, .reupload: false
        }
    }

    private static func kind(of relation: Relation) -> LineageConflict.Kind {
        relation == .distillation ? .trainedOnOutputs : .changedDespiteLicence
    }

    /// Whether the child is derived from a model under a licence for which the duty makes an exception.
    private static func isExempt(_ descent: AncestorWalk, of duty: Duty, reach: DutyReach) -> Bool {
        guard !duty.exemptLicences.isEmpty else { return false }
        return descent.order.dropFirst().contains { node in
            reach.licensed(node).declared.licence.map { duty.exemptLicences.contains($0.id) } ?? false
        }
    }

    /// Pairs of licences of which one wants its own terms alone, and the other wants terms that this one lacks.
    private static func exclusions(_ found: [DutyReach.Found], rules: LicenceRules) -> [LineageConflict] {
        var conflicts: [LineageConflict] = []
        for alike in found where alike.duty.kind == .shareAlike {
            for other in found where other.licence.id != alike.licence.id && other.duty.showing == .licence {
                guard rules.keeping(other.duty, of: other.licence, declaring: alike.licence) == .dropped,
                    rules.keeping(alike.duty, of: alike.licence, declaring: other.licence) == .dropped
                else { continue }
                let pair: Set = [alike.licence.id, other.licence.id]
                guard !conflicts.contains(where: { Set([$0.licence.id, $0.otherLicence?.id ?? ""]) == pair }) else { continue }
                conflicts.append(
                    LineageConflict(
                        kind: .dutiesExcludeEachOther, duty: alike.duty, licence: alike.licence, otherLicence: other.licence,
                        path: alike.origins[0].path))
            }
        }
        return conflicts
    }
}
