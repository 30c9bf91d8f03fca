/// What changes in duties when one moves from one model to another, each with all its ancestors.
///
/// Two licences that ask for the same thing share a duty, which then stays; a policy or a notice of one publisher ends or begins.
public struct LicenceChange: Sendable {
    /// A duty with the licences that ask for it.
    public struct Item: Hashable, Sendable {
        /// The duty.
        public let duty: Duty
        /// The ids of the licences that ask for it, in order: those of the model that is left where it ends, else those of the new one.
        public let licences: [String]
        /// Whether it holds under the intended use; nil where that is not known.
        public let holds: Bool?
    }

    /// Duties of the first model alone.
    public let ends: [Item]
    /// Duties of the second model alone.
    public let begins: [Item]
    /// Duties of both.
    public let stays: [Item]
    /// Duties of the first model that go on for what was trained on its outputs; empty where it is known that nothing was.
    public let lasting: [Item]
    /// The ids of licences that hold for the second model and not for the first: each has to be read by somebody.
    public let newLicences: [String]
    /// What the intended use runs against in the second model.
    public let conflicts: [UseConflict]
    /// What in the second model's lineage a licence forbids.
    public let lineageConflicts: [LineageConflict]
    /// What has to be known of the intended use.
    public let questions: [UseQuestion]
    /// Models at and above the second whose duties are not known.
    public let gaps: [Obligations.Gap]

    /// Compares.
    ///
    /// - Parameters:
    ///   - before: The duties of the model that is left.
    ///   - after: Those of the model that one moves to.
    public init(from before: Obligations, to after: Obligations, use: IntendedUse) {
        let (old, new) = (Self.items(before.duties, use: use), Self.items(after.duties, use: use))
        let (oldIDs, newIDs) = (Set(old.map(\.duty.id)), Set(new.map(\.duty.id)))
        ends = old.filter { !newIDs.contains($0.duty.id) }
        begins = new.filter { !oldIDs.contains($0.duty.id) }
        stays = new.filter { oldIDs.contains($0.duty.id) }
        let passing = Set(before.duties.filter { $0.licence.passage(of: $0.duty).contains(.outputs) }.map(\.duty.id))
        lasting = use.trainsOnOutputs == false ? [] : old.filter { passing.contains($0.duty.id) && !newIDs.contains($0.duty.id) }
        let known = Set(before.duties.map(\.licence.id))
        newLicences = Set(after.duties.map(\.licence.id)).subtracting(known).sorted()
        let judgement = UseJudgement(use, by: after.duties)
        conflicts = judgement.conflicts
        questions = judgement.questions
        lineageConflicts = after.conflicts
        gaps = after.gaps
    }

    /// Each duty once, in order.
    private static func items(_ obligations: [Obligation], use: IntendedUse) -> [Item] {
        var order: [Duty] = []
        var licences: [String: Set<String>] = [:]
        for obligation in obligations {
            if licences[obligation.duty.id] == nil { order.append(obligation.duty) }
            licences[obligation.duty.id, default: []].insert(obligation.licence.id)
        }
        return order.map { Item(duty: $0, licences: (licences[$0.id] ?? []).sorted(), holds: use.meets($0)) }
    }
}
