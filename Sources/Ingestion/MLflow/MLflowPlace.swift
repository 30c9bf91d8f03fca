import Foundation
import ModelCards

/// An MLflow registry: where it is, who asks, and what its models are called here.
public struct MLflowPlace: Sendable {
    /// What addresses of MLflow registries begin with: `mlflow:http://host:5000`.
    public static let scheme = "mlflow:"

    /// The most bytes of an address.
    static let maximumByteCount = 300

    /// The address of the server, without a slash at its end.
    let base: String
    /// The organisation that stands for the server in ids.
    let organisation: String
    let credentials: MLflowCredentials

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - address: `mlflow:http://host:port` or `mlflow:https://host/path`, without a user: what is secret does not belong into a queue or a log.
    ///   - organisation: What stands for the server; one segment of an id.
    /// - Throws: ``IngestionError``.
    init(_ address: String, organisation: String, credentials: MLflowCredentials) throws(IngestionError) {
        let text = String(address.dropFirst(Self.scheme.count))
        guard text.utf8.count <= Self.maximumByteCount, let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil, parts.query == nil,
            parts.fragment == nil
        else { throw .badAddress }
        base = String(text.reversed().drop { $0 == "/" }.reversed())
        guard !organisation.contains("/"), (try? MLflowName.id(of: "model", organisation: organisation)) != nil else {
            throw .badOrganisation(organisation)
        }
        self.organisation = organisation
        self.credentials = credentials
    }
}
