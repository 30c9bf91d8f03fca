import Lineage
import MigrationCost

/// Which licences let an intended use be, by themselves: what ancestors add is looked at where a model is listed.
struct LicenceSieve: Sendable {
    let use: IntendedUse
    let keepsUnknown: Bool
    let rules = LicenceRules.shipped

    /// Whether a model under a licence may be used so.
    func allows(_ license: String?) -> Bool {
        guard use != IntendedUse() || !keepsUnknown else { return true }
        let declared = rules.declared(license: license)
        guard declared.licence != nil else { return keepsUnknown }
        let own = Self.alone(declared)
        return LicenceChange(from: own, to: own, use: use).conflicts.isEmpty
    }

    /// How many licences of a model are new to who has some obligations.
    func newCount(_ license: String?, to before: Obligations) -> Int {
        LicenceChange(from: before, to: Self.alone(rules.declared(license: license)), use: use).newLicences.count
    }

    /// The duties of a model that was made from nothing.
    private static func alone(_ declared: DeclaredLicence) -> Obligations {
        Obligations(of: LicensedModel(node: NodeID(0), name: "", declared: declared), graph: AncestorGraph([LineageStep]()), ancestors: [:])
    }
}
