public import Lineage

extension Intake {
    /// What is odd about documents, read by themselves: what ``take(_:of:submitter:isWholeRepository:)`` keeps with them.
    ///
    /// No question is put to the store, so documents that it has besides are not regarded.
    ///
    /// - Parameters:
    ///   - documents: The documents of one model.
    ///   - id: The model.
    /// - Complexity: O(*n*) in their bytes.
    public func findings(in documents: [IncomingDocument], of id: ModelID) -> [Diagnostic] {
        RepositoryParts(incoming: documents, kept: []).read(as: id).flatMap(\.reading.diagnostics)
    }
}
