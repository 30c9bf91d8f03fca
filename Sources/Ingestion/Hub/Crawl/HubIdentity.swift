import ModelCards

/// Asks a Hub who we are: one that does not know the token refuses everything with the words that it has for what is missing.
struct HubIdentity {
    let client: HubClient

    /// Whether the token, where there is one, is known.
    ///
    /// - Throws: ``HubError/badToken(endpoint:)``, or why the Hub cannot be asked. A Hub that cannot tell is believed to know it.
    func checkToken() async throws {
        guard client.settings.token != nil else { return }
        let request = HubRequest(address: client.settings.endpoint.address(["api", "whoami-v2"]), limit: 1 << 20)
        let status = try await client.answer(to: request, read: \.status)
        if status == 401 { throw HubError.badToken(endpoint: client.settings.endpoint.address) }
    }
}
