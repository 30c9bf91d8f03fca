import Lineage

extension Submission {
    /// Whether it only adds documents to a model that had none when it was looked at.
    var mayBeFresh: Bool { !documents.isEmpty && withdrawn.isEmpty && basis.isEmpty }

    /// Whether it only adds documents beside those that the model has, such as a card to a row of a catalogue. Registrations are left out: they
    /// say when a model came to be.
    var mayGrow: Bool {
        !documents.isEmpty && withdrawn.isEmpty && !basis.isEmpty
            && documents.allSatisfy { basis[$0.path] == nil && !DocumentPath.isRegistration($0.path) }
            && !basis.keys.contains(where: DocumentPath.isRegistration)
    }

    /// Whether it may share a transaction with many others.
    var mayBeShared: Bool { mayBeFresh || mayGrow }
}
