import Crypto
import Foundation

/// A backup as other programs would take it apart, to make wrong ones.
struct BackupFile {
    private(set) var archive: Data
    var manifest: [String: Any]

    /// Reads a backup: its last two lines stand behind the archive.
    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let lines = data.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let last = lines.last, let text = lines.dropLast().last,
            let manifest = try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any]
        else { throw Late(description: "\(path) is no backup") }
        archive = data.dropLast(last.count + text.count + 3)
        self.manifest = manifest
    }

    /// Writes it with a seal that fits.
    func write(to path: String) throws {
        let text = try JSONSerialization.data(withJSONObject: manifest) + Data([0x0A])
        let content = archive + Data([0x0A]) + text
        let hash = SHA256.hash(data: content).map { String(format: "%02x", $0) }.joined()
        let line = "PEDIGREE BACKUP 1 " + String(format: "%08d", text.count) + " \(hash)\n"
        try (content + Data(line.utf8)).write(to: URL(fileURLWithPath: path))
    }
}
