import NIOHTTP1

/// `/_control/…`: what a test in Swift does with ``FakeHub``, for scripts.
struct ControlRoutes: Sendable {
    let hub: FakeHub

    /// Answers.
    func answer(_ request: HubRequest) async -> HubResponse {
        switch (request.method, request.segments.dropFirst().first) {
        case ("GET", "ledger"?): return .json(hub.ledger.json)
        case ("DELETE", "ledger"?):
            hub.clearLedger()
            return HubResponse(.noContent)
        case ("GET", "ids"?): return .json(.list(hub.ids.map { .text($0) }))
        case ("POST", "changes"?): return await change(request)
        default: return HubFailure.noPage.response
        }
    }

    /// One change, or a list of them, made in order.
    private func change(_ request: HubRequest) async -> HubResponse {
        guard let value = try? JSONValue(reading: request.body) else { return HubFailure.badRequest("The body is not JSON.").response }
        var statuses: [JSONValue] = []
        for item in value.list ?? [value] {
            guard let change = HubChange(item) else {
                return HubFailure.badRequest("No such change: \(String(decoding: item.bytes, as: UTF8.self))").response
            }
            do {
                statuses += try await hub.apply(change).map { $0.map { .integer(Int($0)) } ?? .null }
            } catch {
                return HubFailure(status: .conflict, code: nil, message: "\(error)").response
            }
        }
        return .json(["webhooks": .list(statuses)])
    }
}
