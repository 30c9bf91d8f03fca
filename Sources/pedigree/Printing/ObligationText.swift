import Lineage
import MigrationCost
import Service

/// Duties as text.
enum ObligationText {
    /// The most models without a known licence that are named.
    private static let shownGaps = 5

    /// All that holds for a model.
    static func all(_ body: ObligationsBody) -> String {
        let obligations = body.obligations
        var parts = [headline(body)]
        let groups: [(title: String, standings: Set<DutyStanding>)] = [
            ("Dropped by the declared licence:", [.dropped]), ("Not shown by the name:", [.misnamed]),
            ("Asked for, and no licence is declared:", [.undeclared]), ("Asked for; whether the declared licence keeps it is not known:", [.unknown]),
            ("To do:", [.toDo]), ("Met by the declared licence or the name:", [.met]),
        ]
        for group in groups {
            let members = obligations.duties.filter { group.standings.contains($0.standing) }
            if !members.isEmpty { parts.append(section(group.title, members, body.index)) }
        }
        if !obligations.conflicts.isEmpty {
            parts.append(lines("Conflicts in the lineage:", obligations.conflicts.map { conflict($0, body.index) }))
        }
        if let fix = body.drift.fix { parts.append(lines("Smallest fix:", fixes(fix))) }
        if !obligations.gaps.isEmpty { parts.append(lines("Not known:", gaps(obligations))) }
        return (parts + [obligations.caution]).joined(separator: "\n\n")
    }

    private static func headline(_ body: ObligationsBody) -> String {
        let name = body.obligations.model.name
        let declared = body.obligations.model.declared.word.map { "declares \($0)" } ?? "declares no licence"
        switch body.drift.kind {
        case .drift: return "\(name) \(declared), which drops what its ancestors' licences ask for."
        case .undeclared: return "\(name) \(declared), though its ancestors' licences ask for something."
        case .unknown: return "\(name) \(declared), of which nothing is known here."
        case .none where body.obligations.duties.isEmpty: return "\(name) \(declared); no known licence asks for anything."
        case .none: return "\(name) \(declared), which drops nothing."
        }
    }

    private static func lines(_ title: String, _ lines: [String]) -> String {
        ([title] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    private static func section(_ title: String, _ members: [Obligation], _ index: LineageIndex) -> String {
        lines(
            title,
            members.flatMap { obligation in
                let origin = obligation.origins.first
                let from = origin?.path.isEmpty == false ? " of \(way(origin?.path ?? [], index))" : ""
                let more = obligation.origins.count > 1 ? " and \(Written.number(obligation.origins.count - 1, "other", "others"))" : ""
                return ["\(obligation.licence.id)\(from)\(more): \(obligation.duty.text)"] + (obligation.duty.notice.map { ["  \"\($0)\""] } ?? [])
            })
    }

    /// The end of a line up, and how it is reached.
    private static func way(_ path: [LineageStep], _ index: LineageIndex) -> String {
        let end = path.last.flatMap { index.name(of: $0.parent) } ?? ""
        let between = path.dropLast().compactMap { index.name(of: $0.parent) }
        let relations = path.map(\.relation.word).joined(separator: " of ")
        return end + " (\(relations)\(between.isEmpty ? "" : ", through \(between.joined(separator: ", "))"))"
    }

    private static func conflict(_ conflict: LineageConflict, _ index: LineageIndex) -> String {
        let owner = conflict.path.last.flatMap { index.name(of: $0.parent) } ?? ""
        return switch conflict.kind {
        case .trainedOnOutputs: "a model was trained on outputs, which \(conflict.licence.id) of \(owner) forbids"
        case .changedDespiteLicence: "a changed version was passed on, which \(conflict.licence.id) of \(owner) forbids"
        case .dutiesExcludeEachOther:
            "\(conflict.licence.id) and \(conflict.otherLicence?.id ?? "another licence") exclude each other: the first lets no terms be added"
        }
    }

    private static func fixes(_ fix: LicenceFix) -> [String] {
        var fixes: [String] = []
        if !fix.declare.isEmpty { fixes.append("declare \(fix.declare.joined(separator: " and "))") }
        if let name = fix.name {
            fixes.append("name it \(name)")
        } else if !fix.namePrefixes.isEmpty {
            fixes.append("begin its name with \(fix.namePrefixes.map { "'\($0)'" }.joined(separator: " and with "))")
        }
        return fixes + fix.notices.map { "add \"\($0)\"" }
    }

    private static func gaps(_ obligations: Obligations) -> [String] {
        let shown = obligations.gaps.prefix(shownGaps).map { gap in
            "\(gap.model.name) declares \(gap.model.declared.word.map { "\($0), whose duties are not known here" } ?? "no licence")"
        }
        let rest = obligations.gaps.count - shown.count
        return shown + (rest > 0 ? ["… and \(Written.number(rest, "other model", "other models"))"] : [])
    }
}
