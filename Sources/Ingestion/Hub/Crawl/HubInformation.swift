import Lineage
import ModelCards

/// Asks a Hub about one model.
struct HubInformation {
    /// What it says.
    enum Found {
        case model(HubModel)
        /// It is not there, or not to be seen: the Hub does not say which.
        case missing
        /// It is there, and closed to us.
        case closed
        /// It was taken off.
        case gone
        case unreadable(reason: String)
    }

    let client: HubClient

    /// What the Hub says of a model, large files with their hashes.
    func model(_ id: ModelID) async throws -> Found {
        let segments = ["api", "models"] + id.written.split(separator: "/").map(String.init)
        let address = client.settings.endpoint.address(segments, query: [(name: "blobs", value: "true")])
        let request = HubRequest(address: address, limit: client.settings.limits.modelByteCount)
        let (status, found) = try await client.answer(to: request) { answer -> (Int, Found) in (answer.status, try self.found(in: answer)) }
        if status == 401 { try await HubIdentity(client: client).checkToken() }
        return found
    }

    private func found(in answer: HubAnswer) throws -> Found {
        switch answer.status {
        case 200:
            switch try HubListing.entry(ofModel: answer.body) {
            case .model(let model): return model.isDisabled ? .gone : .model(model)
            case .unreadable(_, let reason): return .unreadable(reason: reason)
            }
        case 410, 451: return .gone
        case 401, 403:
            switch answer.errorCode {
            case "GatedRepo": return .closed
            case "DisabledRepo": return .gone
            default: return answer.status == 403 ? .closed : .missing
            }
        case 404: return .missing
        default: throw HubError.unexpected(address: HubClient.withoutQuery(answer.address), status: answer.status)
        }
    }
}
