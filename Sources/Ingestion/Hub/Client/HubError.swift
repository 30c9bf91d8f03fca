/// Why a Hub could not be read.
public enum HubError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `PEDIGREE_HUB_CONCURRENCY` is no number that it can be.
    case badConcurrency(String)
    /// `HF_ENDPOINT` is no address.
    case badEndpoint(String)
    /// What stands where a token belongs is none.
    case badTokenText(place: String)
    /// The Hub does not know the token.
    case badToken(endpoint: String)
    /// No connection comes about.
    case unreachable(endpoint: String, reason: String)
    /// It answers, but not as it should, however often it is asked.
    case failing(address: String, reason: String)
    /// It answers what this program does not expect.
    case unexpected(address: String, status: Int)
    /// An answer has more bytes than are read.
    case tooLarge(address: String, limit: Int)
    /// The pages of a listing lead elsewhere, or round in a circle.
    case lostWay(reason: String)
    /// So many models one after the other could not be read.
    case givingUp(count: Int, last: String)

    /// Whether asking again later may mend it.
    var isPassing: Bool {
        switch self {
        case .unreachable, .failing, .givingUp: true
        case .badConcurrency, .badEndpoint, .badTokenText, .badToken, .unexpected, .tooLarge, .lostWay: false
        }
    }

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .badConcurrency(let text):
            "PEDIGREE_HUB_CONCURRENCY is a number from \(HubSettings.concurrencies.lowerBound) to \(HubSettings.concurrencies.upperBound), not '\(text)'"
        case .badEndpoint(let text): "HF_ENDPOINT is no address of a Hub: '\(text)'"
        case .badTokenText(let place): "what stands in \(place) is no token"
        case .badToken(let endpoint): "\(endpoint) does not know the token; HF_TOKEN, or the file of `hf auth login`, holds another one"
        case .unreachable(let endpoint, let reason): "\(endpoint) cannot be reached: \(reason)"
        case .failing(let address, let reason): "\(address) cannot be read: \(reason)"
        case .unexpected(let address, let status): "\(address) answers with status \(status)"
        case .tooLarge(let address, let limit): "\(address) has more than \(limit) bytes"
        case .lostWay(let reason): "the listing cannot be followed: \(reason)"
        case .givingUp(let count, let last): "\(count) models one after the other could not be read, the last because \(last)"
        }
    }
}
