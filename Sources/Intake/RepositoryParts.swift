import Lineage
import ModelCards
import Registry

/// The documents of one model as they are read: files of the repository and what a Hub states together, registrations and inferences beside them,
/// catalogue rows alone.
struct RepositoryParts {
    /// A document with what was read from it.
    struct Read {
        let source: IncomingDocument
        let reading: DocumentReading
    }

    private let documents: [IncomingDocument]

    /// Puts what came and what stays together, ordered by path.
    init(incoming: [IncomingDocument], kept: [IncomingDocument]) {
        documents = (incoming + kept).sorted { $0.path < $1.path }
    }

    /// Reads all documents.
    func read(as child: ModelID) -> [Read] {
        let files = documents.filter { DocumentPath.isReadTogether($0.path) }
        let repository = files.map { RepositoryFile(path: $0.path, bytes: $0.bytes) }
        let fileReadings = zip(files, RepositoryReader.read(repository, of: child)).map { Read(source: $0, reading: $1) }
        let others = documents.filter { !DocumentPath.isReadTogether($0.path) }.map { document in
            let file = RepositoryFile(path: document.path, bytes: document.bytes)
            return Read(source: document, reading: Self.reading(file, beside: repository, of: child))
        }
        return fileReadings + others
    }

    private static func reading(_ document: RepositoryFile, beside files: [RepositoryFile], of child: ModelID) -> DocumentReading {
        if DocumentPath.isRegistration(document.path) { return RegistrationReader.read(document, beside: files, of: child) }
        if DocumentPath.isInference(document.path) { return InferenceReader.read(document, beside: files, of: child) }
        if document.path == DocumentPath.mlflow { return MLflowReader.read(document, beside: files, of: child) }
        return CatalogueRowReader.read(document)
    }
}
