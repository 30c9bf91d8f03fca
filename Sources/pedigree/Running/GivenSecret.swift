import Foundation
import Service

/// The secret of the Hub's webhook, from wherever it was given.
enum GivenSecret {
    /// The secret; nil where none was given. A file goes before the environment.
    ///
    /// - Throws: ``CommandFailure`` for a file that cannot be read and a secret that no header could carry; it never shows the secret.
    static func secret(file: String?, environment: [String: String]) throws -> WebhookSecret? {
        if let file {
            guard let text = try? text(of: file) else { throw CommandFailure("The file \(file) of the webhook's secret cannot be read.") }
            return try checked(text, from: "The file \(file)")
        }
        guard let text = environment["PEDIGREE_WEBHOOK_SECRET"], !text.isEmpty else { return nil }
        return try checked(text, from: "PEDIGREE_WEBHOOK_SECRET")
    }

    /// What a file has, without the end of the line; no more than shows that it is too long.
    private static func text(of file: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        let data = try handle.read(upToCount: WebhookSecret.maximumByteCount + 3) ?? Data()
        try handle.close()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    private static func checked(_ text: String, from place: String) throws -> WebhookSecret {
        guard let secret = WebhookSecret(text) else {
            throw CommandFailure("\(place) must hold the webhook's secret: one line of 1 to \(WebhookSecret.maximumByteCount) bytes.")
        }
        return secret
    }
}
