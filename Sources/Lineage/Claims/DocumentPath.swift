/// The paths of documents that are not files of a repository.
///
/// A colon cannot be the first part of a repository's own paths that we read, so these never meet.
public enum DocumentPath {
    private static let registrationPrefix = "registration:"
    private static let cataloguePrefix = "catalogue:"
    private static let inferencePrefix = "inference:"

    /// The document that holds what an MLflow registry states about a model.
    public static let mlflow = "mlflow:model"
    /// The document that holds what a Hub states about a model.
    public static let hub = "hub:model"

    /// The document that holds what one submitter registered about a model.
    public static func registration(of submitter: String) -> String { registrationPrefix + submitter }

    /// The document that holds a model's row of a catalogue.
    public static func catalogue(_ name: String) -> String { cataloguePrefix + name }

    /// The document that holds what was inferred about a model's parents.
    public static let inference = inferencePrefix + "names"

    /// Whether a path is an inference.
    public static func isInference(_ path: String) -> Bool { path.hasPrefix(inferencePrefix) }

    /// Whether a path is a registration.
    public static func isRegistration(_ path: String) -> Bool { path.hasPrefix(registrationPrefix) }

    /// Whether a path is a row of a catalogue.
    public static func isCatalogue(_ path: String) -> Bool { path.hasPrefix(cataloguePrefix) }

    /// Whether a path is a file of the model's repository.
    public static func isRepositoryFile(_ path: String) -> Bool { isReadTogether(path) && path != hub }

    /// Whether a document is read together with the others of its model: files of the repository, and what a Hub states about it.
    public static func isReadTogether(_ path: String) -> Bool {
        !isRegistration(path) && !isCatalogue(path) && !isInference(path) && path != mlflow
    }

    /// Whether a document is what the host of a repository states about it.
    public static func isOfHost(_ path: String) -> Bool { path == hub || path == mlflow }
}
