import AsyncHTTPClient
import Compression
import NIOCore
import NIOHTTP1

/// Reads the body of an answer within its bounds, unpacked.
struct HubBody {
    let request: HubRequest
    let status: Int
    let limits: HubLimits
    /// When it must have come.
    let end: ContinuousClock.Instant

    /// The most bytes of an answer that says why there is none.
    private static let refusalByteCount = 256 * 1024

    /// The bytes.
    ///
    /// - Throws: ``HubError/tooLarge(address:limit:)``, ``HubClient/Trouble`` when the body is cut or damaged.
    func bytes(of response: HTTPClientResponse) async throws -> [UInt8] {
        // What says why there is nothing is not needed whole.
        let isRefusal = status >= 400
        let limit = isRefusal ? Self.refusalByteCount : request.limit
        // Who does not know ranges sends everything: no more is read than is wanted.
        let isWhole = request.range != nil && status == 200
        let wanted = isWhole ? request.range.map(\.upperBound) : nil
        var bytes: [UInt8] = []
        var gzip = try unpacker(response.headers)
        do {
            for try await piece in response.body {
                guard ContinuousClock.now < end else { throw HubClient.Trouble(reason: "the answer takes longer than \(limits.wholeDeadline)") }
                let room = (wanted ?? limit) - bytes.count
                if gzip != nil {
                    try gzip?.unpack(Array(piece.readableBytesView)[...], limit: room, into: &bytes)
                } else {
                    bytes += piece.readableBytesView.prefix(wanted == nil ? .max : room)
                }
                if let wanted, bytes.count >= wanted { break }
                guard bytes.count <= limit else { throw GzipError.tooLarge(limit: limit) }
            }
            try gzip.take()?.finish()
        } catch GzipError.tooLarge {
            if isRefusal { return bytes }
            throw HubError.tooLarge(address: HubClient.withoutQuery(request.address), limit: limit)
        } catch let error as GzipError {
            throw HubClient.Trouble(reason: "\(error)")
        } catch let trouble as HubClient.Trouble {
            throw trouble
        } catch {
            try Task.checkCancellation()
            throw HubClient.Trouble(reason: "the answer is cut: \(HTTPFault(error).reason)")
        }
        try checkLength(bytes, response.headers, wanted: wanted)
        guard isWhole, let range = request.range else { return bytes }
        return Array(bytes.dropFirst(range.lowerBound).prefix(range.count))
    }

    private func unpacker(_ headers: HTTPHeaders) throws -> GzipReader? {
        switch headers.first(name: "Content-Encoding")?.lowercased() {
        case nil, "identity", "": return nil
        case "gzip", "x-gzip": return try GzipReader()
        case let coding?: throw HubClient.Trouble(reason: "its answer is packed as '\(coding.prefix(40))', which was not asked for")
        }
    }

    /// Whether as many bytes came as were announced.
    private func checkLength(_ bytes: [UInt8], _ headers: HTTPHeaders, wanted: Int?) throws {
        guard wanted == nil, headers.first(name: "Content-Encoding") == nil, let length = headers.first(name: "Content-Length").flatMap({ Int($0) }),
            status != 304
        else { return }
        guard length == bytes.count else { throw HubClient.Trouble(reason: "\(bytes.count) bytes came of \(length)") }
    }
}
