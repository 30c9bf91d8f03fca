/// Which Hub is read, and how.
public struct HubSettings: Sendable {
    /// Where it is.
    public var endpoint: HubEndpoint
    /// What opens it; nil for what everybody may see.
    public var token: HubToken?
    /// What this program calls itself.
    public var userAgent = "pedigree (model lineage registry)"
    /// The bounds.
    public var limits = HubLimits()

    /// Keeps settings.
    public init(endpoint: HubEndpoint, token: HubToken? = nil) {
        self.endpoint = endpoint
        self.token = token
    }

    /// The settings of the environment: `HF_ENDPOINT`, and the token as ``HubToken`` finds it.
    ///
    /// - Throws: ``HubError/badEndpoint(_:)``, ``HubError/badTokenText(place:)``.
    public init(environment: [String: String]) throws(HubError) {
        let text = environment["HF_ENDPOINT"] ?? ""
        self.init(endpoint: try HubEndpoint(text.isEmpty ? HubEndpoint.usual : text), token: try HubToken.find(in: environment))
    }
}
