import Foundation
import Intake
import Lineage

/// Reads what a registry has of one registered model: its versions, and of the newest one that is ready the run, the logged model and the files.
struct MLflowModelReading {
    /// What is read of a model.
    struct Contents {
        var documents: [IncomingDocument] = []
        var findings: [Diagnostic] = []
        /// False when files could not be looked at or one was left out: then the registry must keep what it has of them.
        var isWhole = false
    }

    let client: MLflowClient

    private var limits: MLflowLimits { client.limits }

    /// Reads a model.
    ///
    /// - Throws: ``MLflowError``.
    func contents(of model: MLflowAnswers.Model) async throws -> Contents {
        let versions = try await versions(of: model)
        let newest = versions.first { $0.status ?? ready == ready }
        var document = MLflowDocument(model, limits: limits)
        let others = versions.filter { $0.version.value != newest?.version.value }
        document.otherVersions = others.isEmpty ? nil : others.map { MLflowDocument.version($0, limits: limits) }
        var contents = Contents()
        if let newest {
            document.version = MLflowDocument.version(newest, limits: limits)
            let run = try await run(newest.runID)
            let logged = try await loggedModel(of: newest)
            document.run = MLflowDocument.place(tags: run?.data?.tags, params: run?.data?.params, limits: limits)
            document.loggedModel = MLflowDocument.place(tags: logged?.info?.tags, params: logged?.data?.params, limits: limits)
            if let root = try await root(of: newest, model, run: run, logged: logged) {
                contents = try await MLflowFiles(client: client, revision: "\(newest.version.value)").contents(at: root)
            }
        }
        let revision = newest.map { "\($0.version.value)" }
        contents.documents.insert(
            IncomingDocument(path: DocumentPath.mlflow, bytes: try document.bytes(), origin: "mlflow", revision: revision), at: 0)
        return contents
    }

    private let ready = "READY"

    private func versions(of model: MLflowAnswers.Model) async throws -> [MLflowAnswers.Version] {
        // MLflow's filters have no escapes, but two kinds of quotes.
        guard let quote = ["'", "\""].first(where: { !model.name.contains($0) }) else {
            throw MLflowError.unreadable(what: "a name with both kinds of quotes")
        }
        let answer = try await client.answer(
            MLflowAnswers.Versions.self, to: "mlflow/model-versions/search",
            [
                ("filter", "name=\(quote)\(model.name)\(quote)"), ("order_by", "version_number DESC"), ("max_results", "\(limits.versionCount)"),
            ])
        return (answer?.versions ?? []).prefix(limits.versionCount).sorted { $0.version.value > $1.version.value }
    }

    private func run(_ id: String?) async throws -> MLflowAnswers.RunAnswer.Run? {
        guard let id, !id.isEmpty else { return nil }
        return try await client.answer(MLflowAnswers.RunAnswer.self, to: "mlflow/runs/get", [("run_id", id)])?.run
    }

    private func loggedModel(of version: MLflowAnswers.Version) async throws -> MLflowAnswers.LoggedModelAnswer.Logged? {
        let named = version.modelID.flatMap { $0.isEmpty ? nil : $0 } ?? Self.part(of: version.origin, behind: "models:/", prefix: "m-")
        guard let named, !named.contains("/") else { return nil }
        let name = "mlflow/logged-models/" + MLflowClient.escaped(path: named)
        return try await client.answer(MLflowAnswers.LoggedModelAnswer.self, to: name, [])?.model
    }

    /// Where the files of a version are below the root of the artifacts that the server hands out; nil when it does not.
    private func root(
        of version: MLflowAnswers.Version, _ model: MLflowAnswers.Model, run: MLflowAnswers.RunAnswer.Run?,
        logged: MLflowAnswers.LoggedModelAnswer.Logged?
    ) async throws -> String? {
        let download = try await client.answer(
            MLflowAnswers.Download.self, to: "mlflow/model-versions/get-download-uri",
            [("name", model.name), ("version", "\(version.version.value)")])
        guard let address = download?.address else { return nil }
        if let path = Self.served(address) { return path }
        if address.hasPrefix("models:/m-") { return logged?.info?.files.flatMap(Self.served) }
        guard let id = version.runID, let path = Self.part(of: address, behind: "runs:/\(id)/", prefix: "") else { return nil }
        return (run?.info?.files).flatMap(Self.served).map { "\($0)/\(path)" }
    }

    /// The path in an address of artifacts that this server hands out: `mlflow-artifacts:/1/RUN/artifacts`. One with a host is another server's.
    private static func served(_ address: String) -> String? {
        guard let path = part(of: address, behind: "mlflow-artifacts:/", prefix: ""), !path.hasPrefix("/") else { return nil }
        return path.split(separator: "/").contains("..") ? nil : path
    }

    /// What follows a beginning, where that begins in a certain way.
    private static func part(of text: String?, behind beginning: String, prefix: String) -> String? {
        guard let text, text.hasPrefix(beginning + prefix), text.utf8.count > beginning.utf8.count else { return nil }
        return String(text.dropFirst(beginning.count))
    }
}
