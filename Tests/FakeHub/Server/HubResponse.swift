import NIOHTTP1

/// An answer before it is sent.
struct HubResponse: Sendable {
    /// What follows the head.
    enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// A part of a file, read piece by piece.
        case file(FileContent, Range<Int>)

        var byteCount: Int {
            switch self {
            case .none: 0
            case .bytes(let bytes): bytes.count
            case .file(_, let range): range.count
            }
        }
    }

    var status: HTTPResponseStatus
    var headers: HTTPHeaders
    var body: Body
    /// Whether the length of the body is told before it; otherwise it comes in chunks.
    var tellsLength = true
    /// How it is sent.
    var delivery = Delivery.whole

    init(_ status: HTTPResponseStatus, headers: HTTPHeaders = [:], body: Body = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer in JSON.
    static func json(_ value: JSONValue, _ status: HTTPResponseStatus = .ok, headers: HTTPHeaders = [:]) -> HubResponse {
        json(bytes: value.bytes, status, headers: headers)
    }

    /// An answer in JSON that is written already.
    static func json(bytes: [UInt8], _ status: HTTPResponseStatus = .ok, headers: HTTPHeaders = [:]) -> HubResponse {
        var headers = headers
        headers.replaceOrAdd(name: "content-type", value: "application/json; charset=utf-8")
        return HubResponse(status, headers: headers, body: .bytes(bytes))
    }
}
