import Lineage
import ModelCards
import NIOHTTP1

/// What became of asking for a file.
enum HubFile {
    /// Its bytes, of weight files what is kept of them, and its entity tag.
    case bytes([UInt8], tag: String?)
    /// It is what it was.
    case unchanged
    /// It is not in the repository at this revision.
    case absent
    /// The repository is closed to us, is gone, or was taken off.
    case closed(status: Int, code: String?)
    /// It cannot be taken, however often it is asked for.
    case refused(reason: String, isTooLarge: Bool)
}

/// Fetches files of one repository at one revision.
struct HubFileReader {
    let client: HubClient
    let model: HubModel
    let revision: String
    let limits: IngestionLimits

    /// How many bytes of a weight file are asked for at first.
    private static let firstByteCount = 256 << 10

    /// A file as a whole.
    func document(_ path: String, tag: String?) async throws -> HubFile {
        let request = HubRequest(address: address(of: path), limit: limits.documentByteCount, entityTag: tag)
        do {
            return try await client.answer(to: request) { answer in
                answer.status == 200 ? .bytes(answer.body, tag: answer.entityTag) : try other(answer)
            }
        } catch HubError.tooLarge(_, let limit) {
            return .refused(reason: "has more than \(limit) bytes", isTooLarge: true)
        }
    }

    /// What is kept of a weight file, from as few of its first bytes as that takes, asked for in growing steps.
    func head(_ path: String, tag: String?) async throws -> HubFile {
        var bytes: [UInt8] = []
        var place = address(of: path)
        var entityTag: String?
        var needed = Self.firstByteCount
        while true {
            let range = bytes.count..<max(needed, bytes.count + 1)
            let request = HubRequest(address: place, limit: range.count, range: range, entityTag: bytes.isEmpty ? tag : nil)
            let answer = try await client.answer(to: request) { try part($0, range) }
            guard answer.status == 206 || answer.status == 200 else {
                // The address of a large file holds for a time only.
                guard place != address(of: path) else { return try other(answer) }
                place = address(of: path)
                continue
            }
            bytes += answer.body
            entityTag = entityTag ?? answer.entityTag
            place = answer.address
            guard let whole = answer.wholeByteCount ?? (answer.body.count < range.count ? bytes.count : nil) else {
                return .refused(reason: "does not say how large it is", isTooLarge: false)
            }
            switch WeightHead.read(bytes, ofFile: path, fileByteCount: whole, limits: limits.header) {
            case .document(let document) where document.count > limits.documentByteCount:
                return .refused(reason: "has a header of \(document.count) bytes; \(limits.documentByteCount) are the most", isTooLarge: true)
            case .document(let document): return .bytes(document, tag: entityTag)
            case .needs(let count):
                guard !answer.body.isEmpty else { throw HubError.failing(address: place, reason: "it became shorter") }
                needed = count
            }
        }
    }

    /// Checks that an answer is the part that was asked for.
    private func part(_ answer: HubAnswer, _ range: Range<Int>) throws -> HubAnswer {
        guard answer.status == 206 else { return answer }
        let stated = answer.headers.first(name: "Content-Range")?.split(separator: " ").last?.split(separator: "-").first.flatMap { Int($0) }
        guard stated == range.lowerBound, answer.body.count <= range.count else {
            throw HubListing.Malformed(description: "it sends another part of the file than was asked for")
        }
        return answer
    }

    private func other(_ answer: HubAnswer) throws -> HubFile {
        switch answer.status {
        case 304: return .unchanged
        case 404 where answer.errorCode == "RevisionNotFound":
            throw HubError.failing(address: HubClient.withoutQuery(answer.address), reason: "the revision is not there any more")
        case 404 where answer.errorCode != "RepoNotFound": return .absent
        case 401, 403, 404, 410, 451: return .closed(status: answer.status, code: answer.errorCode)
        default: return .refused(reason: "cannot be fetched: the Hub answers with status \(answer.status)", isTooLarge: false)
        }
    }

    private func address(of path: String) -> String {
        let segments = [model.id.written, "resolve/\(revision)", path].flatMap { $0.split(separator: "/").map(String.init) }
        return client.settings.endpoint.address(segments)
    }
}
