import Lineage
package import Registry

extension ModelStore {
    /// Files drafted documents of a model, as often as others get in between.
    @discardableResult
    package func file(
        _ child: String, _ documents: [DraftDocument], withdrawn: Set<String> = [], submitter: String = "ada"
    ) async throws -> SubmissionOutcome {
        let id = try ModelID(child)
        let submitted = try documents.map { try $0.submitted() }
        while true {
            let basis = try await liveDocuments(of: id).hashes
            do {
                return try await submit(Submission(child: id, submitter: submitter, documents: submitted, withdrawn: withdrawn, basis: basis))
            } catch SubmissionError.basisChanged {
                continue
            }
        }
    }

    /// Files a card that states parents.
    @discardableResult
    package func fileCard(of child: String, _ claims: DraftClaim...) async throws -> SubmissionOutcome {
        try await file(child, [DraftDocument(claims)])
    }

    /// Registers parents.
    @discardableResult
    package func fileRegistration(of child: String, by submitter: String = "ada", _ claims: DraftClaim...) async throws -> SubmissionOutcome {
        try await file(child, [.registration(by: submitter, claims)], submitter: submitter)
    }
}
