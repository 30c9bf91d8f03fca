import Foundation
import Lineage
import SystemPackage

/// What a `pedigree.json` inside a model folder says: `{"id": "org/name", "revision": "…"}`, both optional.
struct FolderNaming: Decodable {
    /// Why it cannot be followed; the model is refused then, since its name would be a guess.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    private let id: String?
    private let revision: String?

    /// Reads the file of a folder, or nil when the folder has none.
    static func read(in folder: FilePath, names: [String], limit: Int) throws(Malformed) -> (id: ModelID?, revision: Revision?)? {
        guard names.contains(KnownFile.naming) else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try RegularFile.bytes(of: folder.appending(KnownFile.naming), limit: limit)
        } catch {
            throw Malformed(description: "'\(KnownFile.naming)' \(error)")
        }
        guard let naming = try? JSONDecoder().decode(FolderNaming.self, from: Data(bytes)) else {
            throw Malformed(description: "'\(KnownFile.naming)' is not a JSON object with \"id\" and \"revision\" as texts")
        }
        let revision = naming.revision.flatMap { Revision($0) }
        guard (naming.revision == nil) == (revision == nil) else {
            throw Malformed(description: "the revision in '\(KnownFile.naming)' is empty, too long or has a space")
        }
        guard let id = naming.id else { return (nil, revision) }
        do {
            return (try ModelID(id), revision)
        } catch {
            throw Malformed(description: "the id in '\(KnownFile.naming)' is not one: \(error)")
        }
    }
}
