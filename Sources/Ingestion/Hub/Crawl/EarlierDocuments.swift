import Compression
import Intake
import Lineage
import ModelCards
import Registry

/// The files of a model that were read from a Hub before, with their entity tags: what is still the same is not fetched again.
struct EarlierDocuments: Sendable {
    private let packed: [String: [UInt8]]
    private let tags: [String: String]
    private let byteCounts: [String: Int]

    /// Nothing was read before.
    static let none = EarlierDocuments(packed: [:], tags: [:], byteCounts: [:])

    /// What the registry has of a model.
    static func find(_ id: ModelID, in store: ModelStore) async throws -> EarlierDocuments {
        let live = try await store.liveDocuments(of: id)
        guard let model = live.model, let listing = live.documents.first(where: { $0.path == DocumentPath.hub }) else { return .none }
        // What came from elsewhere meanwhile is not what the tag is of.
        let fetched = live.documents.filter { $0.origin == HubRepository.origin }
        let packed = try await store.documentBytes(of: model.node)
        guard let bytes = packed[DocumentPath.hub], let unpacked = try? Gzip.unpacked(bytes, limit: Int(listing.byteCount)) else { return .none }
        let paths = Set(fetched.map(\.path))
        return EarlierDocuments(
            packed: packed.filter { paths.contains($0.key) }, tags: HubModel.entityTags(of: unpacked),
            byteCounts: Dictionary(fetched.map { ($0.path, Int($0.byteCount)) }) { first, _ in first })
    }

    /// The entity tag of a file that is there.
    func tag(of path: String) -> String? { packed[path] == nil ? nil : tags[path] }

    /// The bytes of a file that is there.
    func bytes(of path: String) -> [UInt8]? {
        guard let packed = packed[path], let count = byteCounts[path] else { return nil }
        return try? Gzip.unpacked(packed, limit: count)
    }
}
