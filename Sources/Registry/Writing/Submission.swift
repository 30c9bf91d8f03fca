public import Lineage

/// Everything one submitter says about one model at one time: one transaction of the store.
public struct Submission: Sendable {
    /// The model that the documents are about.
    public let child: ModelID
    /// Who says so; kept with every claim.
    public let submitter: String
    /// The documents with what was read from them.
    public let documents: [SubmittedDocument]
    /// Paths of live documents that no longer exist at their source; their claims are retracted.
    public let withdrawn: Set<String>
    /// The live documents that the reading relied on: path to SHA-256. The store refuses the submission when they changed meanwhile.
    public let basis: [String: [UInt8]]
    /// Whether the model had children when it was looked at: a guess that saves a write from beginning twice, checked under its locks.
    public let expectsChildren: Bool

    /// Keeps what one submitter says about one model.
    public init(
        child: ModelID, submitter: String, documents: [SubmittedDocument], withdrawn: Set<String> = [], basis: [String: [UInt8]],
        expectsChildren: Bool = false
    ) {
        self.child = child
        self.submitter = submitter
        self.documents = documents
        self.withdrawn = withdrawn
        self.basis = basis
        self.expectsChildren = expectsChildren
    }
}
