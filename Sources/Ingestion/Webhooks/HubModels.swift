public import Lineage

/// What the events of a Hub need of that Hub.
public protocol HubModels: Sendable {
    /// Looks at a model and stores what has become of it: its files where it is there, its new name where it has one, that it is gone where it is.
    ///
    /// It may be asked twice for the same.
    ///
    /// - Parameters:
    ///   - name: The model's name, perhaps an old one.
    ///   - revision: The commit that the Hub announced; nil when it announced none.
    /// - Throws: What may pass: then it is asked again later.
    func refresh(_ name: ModelID, revision: Revision?) async throws
}
