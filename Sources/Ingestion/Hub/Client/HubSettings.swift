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

    /// How many models may be read at a time.
    static let concurrencies = 1...256

    /// The settings of the environment: `HF_ENDPOINT`, `PEDIGREE_HUB_CONCURRENCY`, and the token as ``HubToken`` finds it.
    ///
    /// - Throws: ``HubError/badEndpoint(_:)``, ``HubError/badConcurrency(_:)``, ``HubError/badTokenText(place:)``.
    public init(environment: [String: String]) throws(HubError) {
        let text = environment["HF_ENDPOINT"] ?? ""
        self.init(endpoint: try HubEndpoint(text.isEmpty ? HubEndpoint.usual : text), token: try HubToken.find(in: environment))
        if let text = environment["PEDIGREE_HUB_CONCURRENCY"], !text.isEmpty {
            guard let concurrency = Int(text), Self.concurrencies.contains(concurrency) else { throw .badConcurrency(text) }
            limits.concurrency = concurrency
            limits.connections = max(limits.connections, concurrency / 2)
        }
    }
}
