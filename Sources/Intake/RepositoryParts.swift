import Lineage
import ModelCards
import Registry

/// The documents of one model as they are read: files of the repository together, registrations beside them, catalogue rows alone.
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
        let files = documents.filter { DocumentPath.isRepositoryFile($0.path) }
        let repository = files.map { RepositoryFile(path: $0.path, bytes: $0.bytes) }
        let fileReadings = zip(files, RepositoryReader.read(repository, of: child)).map { Read(source: $0, reading: $1) }
        let others = documents.filter { !DocumentPath.isRepositoryFile($0.path) }.map { document in
            let file = RepositoryFile(path: document.path, bytes: document.bytes)
            let reading =
                DocumentPath.isRegistration(document.path)
                ? RegistrationReader.read(file, beside: repository, of: child) : CatalogueRowReader.read(file)
            return Read(source: document, reading: reading)
        }
        return fileReadings + others
    }
}
