import NIOHTTP1

extension Faults {
    /// Damages an answer; `nil` where it has nothing that this fault could damage.
    func strike(_ whole: HubResponse, _ fault: FaultPlan.Fault, _ request: HubRequest) -> HubResponse? {
        let isOdd = fault.detail & 1 == 1
        var response = whole
        switch fault.kind {
        case .tooManyRequests:
            return HubFailure(status: .tooManyRequests, code: nil, message: "Too Many Requests", headers: retryAfter(isOdd)).response
        case .serverError:
            let statuses: [HTTPResponseStatus] = [.internalServerError, .badGateway, .serviceUnavailable]
            let status = statuses[Int((fault.detail >> 1) % 3)]
            return HubFailure(
                status: status, code: nil, message: "Internal Error - We're working hard to fix this as soon as possible!",
                headers: retryAfter(isOdd && status == .serviceUnavailable)
            ).response
        case .slowBody, .truncatedBody:
            guard whole.body.byteCount > 0 else { return nil }
            response.delivery =
                fault.kind == .slowBody
                ? .dripping(pieces: 20, milliseconds: holdMilliseconds) : .cut(Double(fault.detail >> 11) / Double(1 << 53))
        case .reset: response.delivery = .reset
        case .unfinishedHead: response.delivery = .unfinishedHead(milliseconds: holdMilliseconds)
        case .silence: response.delivery = .silence(milliseconds: holdMilliseconds)
        case .redirectLoop: return HubResponse(.found, headers: ["Location": "/_loop/\(fault.detail)"])
        case .brokenGzip:
            guard case .bytes(var bytes) = whole.body, bytes.count > 32 else { return nil }
            // The header of a gzip member, then what no inflater takes: a block of the reserved type (RFC 1951, section 3.2.3).
            bytes.replaceSubrange(0..<11, with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x07])
            response.body = .bytes(bytes)
            response.headers.replaceOrAdd(name: "Content-Encoding", value: "gzip")
        case .invalidJSON:
            guard whole.status == .ok, case .bytes(let bytes) = whole.body else { return nil }
            // Half of gzip is not JSON either, but that is another fault.
            let isPacked = whole.headers.contains(name: "content-encoding")
            response.body = .bytes(isPacked ? [UInt8](#"[{"_id":"6"#.utf8) : [UInt8](bytes.prefix(bytes.count / 2)))
            response.headers.remove(name: "content-encoding")
            response.tellsLength = true
        case .repeatedCursor:
            guard whole.headers.contains(name: "link") else { return nil }
            let host = request.headers.first(name: "host") ?? "127.0.0.1"
            response.headers.replaceOrAdd(name: "Link", value: "<http://\(host)\(request.target)>; rel=\"next\"")
        }
        return response
    }

    private func retryAfter(_ isTold: Bool) -> HTTPHeaders { isTold ? ["Retry-After": "\(retryAfterSeconds)"] : [:] }
}
