import Intake
import Lineage
import ModelCards

/// Reads the small files of a logged model that say something about it.
///
/// They are those of a model's folder, and the `MLmodel`. The transformers flavour keeps the configuration of the model in `model/` and that of an adapter in
/// `peft/`. Its `model_card.md` is the card of the model that was loaded, so it says nothing of this one and is left alone.
struct MLflowFiles {
    /// Folders of a logged model with the only file that is read of each.
    private static let inside = ["model": "config.json", "peft": "adapter_config.json"]

    let client: MLflowClient
    /// The version that they belong to.
    let revision: String

    /// Reads the files.
    ///
    /// - Parameter root: The path below the root of the artifacts.
    func contents(at root: String) async throws -> MLflowModelReading.Contents {
        var contents = MLflowModelReading.Contents()
        contents.isWhole = true
        let listed = try await names(in: root)
        for name in listed.files where KnownFile.documentPath(of: name) != nil || name == Self.description {
            try await take(root, name, as: KnownFile.documentPath(of: name) ?? name, into: &contents)
        }
        for (folder, name) in Self.inside.sorted(by: { $0.key < $1.key }) where listed.folders.contains(folder) && !listed.files.contains(name) {
            guard try await names(in: "\(root)/\(folder)").files.contains(name) else { continue }
            try await take(root, "\(folder)/\(name)", as: name, into: &contents)
        }
        return contents
    }

    private static let description = "MLmodel"

    private func names(in folder: String) async throws -> (files: [String], folders: [String]) {
        let answer = try await client.answer(MLflowAnswers.Listing.self, to: "mlflow-artifacts/artifacts", [("path", folder)])
        let files = (answer?.files ?? []).filter { !$0.path.contains("/") }
        return (files.filter { $0.isFolder != true }.map(\.path).sorted(), files.filter { $0.isFolder == true }.map(\.path))
    }

    private func take(_ root: String, _ name: String, as path: String, into contents: inout MLflowModelReading.Contents) async throws {
        guard !contents.documents.contains(where: { $0.path == path }) else { return }
        do {
            guard let bytes = try await client.file("\(root)/\(name)") else { return }
            contents.documents.append(IncomingDocument(path: path, bytes: bytes, origin: "mlflow", revision: revision))
        } catch MLflowError.tooLarge(let limit) {
            contents.isWhole = false
            let finding = IngestionFinding.documentTooLarge
            contents.findings.append(
                Diagnostic(finding.rawValue, finding.severity, "'\(name)' has more than \(limit) bytes; it is left out", document: path))
        }
    }
}
