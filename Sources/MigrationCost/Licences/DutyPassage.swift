public import Lineage

/// Through which relations a duty reaches what was made from a model.
///
/// A child that holds or changes its parent's weights is a derivative: fine-tunes, quantized forks, merges, conversions, pruned models,
/// continued pretraining and re-uploads. An adapter holds none of them, but does nothing without them, so it is bound like a derivative. A
/// model that was only trained on outputs (distillation) holds nothing of its parent: only duties whose licence says so reach it.
///
/// Source: the `compatibility.relation_rules` of the table of licences that the resource was made from.
public struct DutyPassage: OptionSet, Hashable, Sendable {
    /// A bit each.
    public let rawValue: UInt8

    /// Keeps bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It reaches what holds, changes or needs the weights.
    public static let derivatives = DutyPassage(rawValue: 1)
    /// It reaches models that were trained on outputs.
    public static let outputs = DutyPassage(rawValue: 2)

    /// Whether a duty gets from a parent to a child of this relation.
    public func passes(_ relation: Relation) -> Bool {
        contains(relation == .distillation ? .outputs : .derivatives)
    }
}
