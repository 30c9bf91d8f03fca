/// Looks for the smallest fix.
struct LicenceFixSearch {
    let obligations: Obligations

    /// At most this many licences are tried together; more are all declared.
    private static let greatestChoice = 3

    /// The fix for what ancestors ask for.
    var fix: LicenceFix {
        let inherited = obligations.inherited
        let declare = declaration(for: inherited.filter { $0.duty.showing == .licence })
        let wanted = inherited.filter { $0.standing == .misnamed }.compactMap(\.duty.namePrefix)
        let prefixes = Self.longest(wanted)
        var notices: [String] = []
        for notice in inherited.compactMap(\.duty.notice) where !notices.contains(notice) { notices.append(notice) }
        let own = obligations.model.name.split(separator: "/").last.map(String.init) ?? obligations.model.name
        let name = prefixes.first.map { "\($0.split(separator: " ").joined(separator: "-"))-\(own)" }
        return LicenceFix(declare: declare, namePrefixes: prefixes, name: prefixes.count == 1 ? name : nil, notices: notices)
    }

    /// Prefixes that no other wanted prefix begins with: a name that begins with "Llama 3" begins with "Llama" too.
    private static func longest(_ prefixes: [String]) -> [String] {
        var kept: [String] = []
        for prefix in prefixes where !kept.contains(prefix) && !prefixes.contains(where: { $0 != prefix && $0.hasPrefix(prefix) }) {
            kept.append(prefix)
        }
        return kept
    }

    /// The fewest licences that together drop none of some duties: of those that ancestors and the model declare; the model's own first, then the
    /// nearest.
    private func declaration(for duties: [Obligation]) -> [String] {
        var candidates = obligations.model.declared.licence.map { [$0] } ?? []
        for licence in duties.map(\.licence) where !candidates.contains(where: { $0.id == licence.id }) { candidates.append(licence) }
        for count in 0...Self.greatestChoice where count <= candidates.count {
            if let best = choices(of: count, among: candidates[...]).min(by: { cost($0, of: duties) < cost($1, of: duties) }),
                cost(best, of: duties).dropped == 0, count > 0 || duties.isEmpty
            {
                return best.map(\.id)
            }
        }
        return candidates.filter { licence in duties.contains { $0.licence.id == licence.id } }.map(\.id)
    }

    /// How many duties licences drop, and how many need their own licence to go along.
    private func cost(_ licences: [Licence], of duties: [Obligation]) -> (dropped: Int, accompany: Int) {
        var cost = (dropped: 0, accompany: 0)
        for obligation in duties {
            switch obligations.rules.keeping(obligation.duty, of: obligation.licence, declaring: licences) {
            case .kept: break
            case .accompany: cost.accompany += 1
            case .dropped: cost.dropped += 1
            }
        }
        return cost
    }

    /// All choices of some licences, those in front first.
    private func choices(of count: Int, among licences: ArraySlice<Licence>) -> [[Licence]] {
        guard count > 0 else { return [[]] }
        return licences.indices.flatMap { index in
            choices(of: count - 1, among: licences[(index + 1)...]).map { [licences[index]] + $0 }
        }
    }
}
