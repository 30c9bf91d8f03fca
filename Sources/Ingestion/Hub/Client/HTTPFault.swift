import AsyncHTTPClient
import NIOCore
import NIOPosix

/// What went wrong on the way, in words.
struct HTTPFault {
    let reason: String
    /// Whether there was no connection at all.
    let isConnecting: Bool

    init(_ error: any Error) {
        switch error {
        case let error as HTTPClientError:
            isConnecting = [.connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout].contains(error)
            reason = Self.words(error)
        case let error as NIOConnectionError:
            isConnecting = true
            reason = error.connectionErrors.isEmpty ? "the host has no address" : "no connection to \(error.host):\(error.port) comes about"
        case let error as IOError:
            isConnecting = true
            reason = "\(error)"
        default:
            isConnecting = false
            reason = "the connection failed: \(error)"
        }
    }

    private static func words(_ error: HTTPClientError) -> String {
        switch error {
        case .connectTimeout, .getConnectionFromPoolTimeout: "no connection comes about in time"
        case .tlsHandshakeTimeout: "the encrypted connection does not come about in time"
        case .readTimeout, .deadlineExceeded: "no answer comes in time"
        case .remoteConnectionClosed: "the connection was cut"
        default: error.shortDescription
        }
    }
}
