import Crypto
import Foundation

/// What the Hub and this server both know, so that nobody else can send events.
///
/// It is kept as its code under a key of this process, and so can be neither printed nor logged.
public struct WebhookSecret: Sendable, CustomStringConvertible {
    /// The most bytes of a secret.
    public static let maximumByteCount = 1_024

    private let key = SymmetricKey(size: .bits256)
    private let code: HMAC<SHA256>.MAC

    /// Keeps a secret, or nil when it is empty, longer than ``maximumByteCount`` or has a control character: no header could carry it.
    public init?(_ text: String) {
        guard (1...Self.maximumByteCount).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    }

    /// Whether a text is the secret. The time that it takes tells nothing of the secret, nor of its length: codes of one length are compared, each to
    /// its end.
    func isSame(as given: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data(given.utf8), using: key)
    }

    /// Tells nothing.
    public var description: String { "(secret)" }
}
