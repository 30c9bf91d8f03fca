import Lineage
import TestSupport

/// One thing that is done to the store.
enum GraphOperation: Sendable {
    /// Files a document of a model.
    case put(child: String, DraftDocument)
    /// Takes a document away.
    case withdraw(child: String, path: String)
    /// Gives a model another name beside its own.
    case alias(name: String, model: String)
    /// Gives a model another name of its own.
    case rename(model: String, to: String)
}
