public import Lineage
public import Registry

extension Intake {
    /// Registers a model: its card and files, and what the submitter says about it directly.
    ///
    /// The submitter's named parents are replaced as a whole, or left when the registration does not mention them; what documents state is never
    /// touched. A named parent that is the model itself or closes a cycle refuses everything.
    ///
    /// - Throws: ``SubmissionError``, ``IntakeError``, or ``PostgresError`` when the database is away.
    public func register(_ registration: Registration, submitter: String) async throws -> SubmissionOutcome {
        let path = DocumentPath.registration(of: submitter)
        var files = registration.files.sorted { $0.key < $1.key }.map { path, text in
            IncomingDocument(path: path, bytes: Array(text.utf8), origin: "api")
        }
        for file in files where !file.isRepositoryFile { throw IntakeError.badPath(file.path) }
        if let card = registration.card { files.insert(IncomingDocument(path: "README.md", bytes: Array(card.utf8), origin: "api"), at: 0) }
        return try await file(of: registration.id, submitter: submitter) { [files] live in
            var text = try await registrationText(at: path, of: live) ?? .empty
            text.apply(registration)
            return [IncomingDocument(path: path, bytes: try text.bytes(), origin: "api")] + files
        }
    }

    /// Retracts one parent that a submitter named: registers the same again without it.
    ///
    /// - Parameters:
    ///   - parentWritten: The parent as it was named.
    ///   - id: The model.
    /// - Returns: What it did; `same` when the submitter does not name that parent.
    /// - Throws: ``NameError/unknown(_:)`` when no model has the name, and as ``register(_:submitter:)``.
    public func retract(parentWritten: String, of id: ModelID, submitter: String) async throws -> SubmissionOutcome {
        let path = DocumentPath.registration(of: submitter)
        return try await file(of: id, submitter: submitter) { live in
            guard live.model != nil else { throw NameError.unknown(id) }
            guard var text = try await registrationText(at: path, of: live), text.parents.contains(where: { $0.id == parentWritten }) else {
                return []
            }
            text.parents.removeAll { $0.id == parentWritten }
            return [IncomingDocument(path: path, bytes: try text.bytes(), origin: "api")]
        }
    }

    /// What a submitter registered before; nil when that is nothing.
    private func registrationText(at path: String, of live: LiveDocuments) async throws -> RegistrationText? {
        try await documents(live.documents.filter { $0.path == path }, of: live).first.map { RegistrationText(bytes: $0.bytes) }
    }
}
