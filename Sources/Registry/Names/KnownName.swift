public import Lineage

/// Another name of a model, known from outside the registry.
public struct KnownName: Sendable, Hashable {
    /// How the other name came to be.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// A name from before organisations were part of it: `gpt2`.
        case legacy
        /// The model's name until its publisher renamed it.
        case rename
        /// An address that leads to the model.
        case redirect
    }

    /// The other name.
    public let name: ModelID
    /// The model's own name.
    public let model: ModelID
    /// How the other name came to be.
    public let kind: Kind
    /// Who says that both mean one model: an address or a document.
    public let source: String

    /// Keeps another name of a model.
    public init(name: ModelID, model: ModelID, kind: Kind, source: String) {
        self.name = name
        self.model = model
        self.kind = kind
        self.source = source
    }
}
