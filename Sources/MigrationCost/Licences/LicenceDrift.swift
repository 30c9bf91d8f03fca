/// How what a model declares stands to what its ancestors ask for.
public struct LicenceDrift: Hashable, Sendable {
    /// The cases; only ``drift`` drops something.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Nothing is dropped: its licence keeps every duty, or ancestors ask for none that a licence shows.
        case none
        /// It declares less than its ancestors demand.
        case drift
        /// It declares no licence though ancestors ask for something that a licence shows.
        case undeclared
        /// Ancestors ask for something, and what its licence asks for is not known, so nobody can say.
        case unknown
    }

    /// Which case it is.
    public let kind: Kind
    /// What it drops, with who asked for it; empty but for ``Kind/drift``.
    public let dropped: [Obligation]
    /// The names that it does not have as it must: a finding of its own, not drift.
    public let misnamed: [Obligation]
    /// The least that has to change; nil where nothing must, and where the licence is unknown.
    public let fix: LicenceFix?

    /// Compares what a model declares with its duties.
    public init(_ obligations: Obligations) {
        dropped = obligations.inherited.filter { $0.standing == .dropped }
        misnamed = obligations.inherited.filter { $0.standing == .misnamed }
        let asked = obligations.inherited.contains { $0.duty.showing == .licence }
        switch obligations.model.declared {
        case .known: kind = dropped.isEmpty ? .none : .drift
        case .unknown: kind = asked ? .unknown : .none
        case .undeclared: kind = asked ? .undeclared : .none
        }
        let mustChange = kind == .drift || kind == .undeclared || !misnamed.isEmpty
        fix = mustChange && kind != .unknown ? LicenceFixSearch(obligations: obligations).fix : nil
    }
}
