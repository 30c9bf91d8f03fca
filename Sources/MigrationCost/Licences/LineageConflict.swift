public import Lineage

/// Something in a model's lineage that a licence forbids, or that no licence can fulfil.
public struct LineageConflict: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A model was trained on outputs, which a licence above forbids.
        case trainedOnOutputs = "trained-on-outputs"
        /// A changed version was passed on, which a licence above forbids.
        case changedDespiteLicence = "changed-despite-licence"
        /// Two licences above ask for what excludes each other: share-alike lets no other terms stand.
        case dutiesExcludeEachOther = "duties-exclude-each-other"
    }

    /// What is wrong.
    public let kind: Kind
    /// The duty that is broken, or the first of two.
    public let duty: Duty
    /// The licence that asks for it.
    public let licence: Licence
    /// The other licence, where two exclude each other.
    public let otherLicence: Licence?
    /// The line from the model that was asked about up to the model whose licence it is.
    public let path: [LineageStep]
}
