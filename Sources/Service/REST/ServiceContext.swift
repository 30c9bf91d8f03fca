package import Hummingbird
import Logging
import NIOCore

/// What a request knows besides itself: where it comes from.
package struct ServiceContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Whether the other end of the connection is this machine.
    let isLocal: Bool

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        isLocal = Self.isLoopback(source.channel.remoteAddress)
    }

    private static func isLoopback(_ address: SocketAddress?) -> Bool {
        switch address {
        case .v4: address?.ipAddress?.hasPrefix("127.") ?? false
        case .v6: ["::1"].contains(address?.ipAddress) || address?.ipAddress?.hasPrefix("::ffff:127.") ?? false
        case .unixDomainSocket: true
        case nil: false
        }
    }
}
