import AsyncHTTPClient
import Foundation
import ModelCards
import NIOCore
import NIOHTTP1

extension HubClient {
    /// The most redirects of one request.
    private static let maximumRedirects = 6
    /// The most bytes of an answer that says why there is none.
    private static let refusalByteCount = 256 * 1024

    /// What is known of the way to an answer.
    private struct Way {
        var address: String
        var hubAddress: String
        var linkedTag: String?
        var linkedByteCount: Int?
    }

    /// One attempt, redirects followed.
    func once<Value>(_ request: HubRequest, read: (HubAnswer) throws -> Value) async throws -> Value {
        var way = Way(address: request.address, hubAddress: request.address)
        let end = ContinuousClock.now + settings.limits.wholeDeadline
        var visited: Set<String> = []
        for _ in 0...Self.maximumRedirects where visited.insert(way.address).inserted {
            let response = try await head(request, at: way.address)
            let status = Int(response.status.code)
            note(response.headers, of: way.address, in: &way)
            if [301, 302, 303, 307, 308].contains(status), let location = response.headers.first(name: "Location") {
                if let known = request.entityTag, let linked = way.linkedTag, Self.isSame(known, linked) {
                    return try read(answer(304, response.headers, [], way, request))
                }
                _ = try? await response.body.collect(upTo: Self.refusalByteCount)
                way.address = try redirected(location, from: way.address)
                if HubEndpoint.Origin(way.address) == settings.endpoint.origin { way.hubAddress = way.address }
                continue
            }
            try refuse(status, of: response)
            let body = try await HubBody(request: request, status: status, limits: settings.limits, end: end).bytes(of: response)
            do {
                return try read(answer(status, response.headers, body, way, request))
            } catch let error as HubListing.Malformed {
                throw Trouble(reason: error.description)
            }
        }
        throw Trouble(reason: "it redirects in a circle, or more than \(Self.maximumRedirects) times")
    }

    /// Waits for its turn, asks, and waits for the head of the answer.
    private func head(_ request: HubRequest, at address: String) async throws -> HTTPClientResponse {
        let isHub = HubEndpoint.Origin(address) == settings.endpoint.origin
        let kind = RequestKind.kind(of: address)
        if isHub { try await pacer.turn(kind) }
        let sentAt = ContinuousClock.now
        do {
            let response = try await http.execute(
                sent(request, to: address, isHub: isHub), deadline: .now() + TimeAmount(settings.limits.headDeadline))
            if isHub { pacer.answered(kind, status: Int(response.status.code), headers: response.headers, sentAt: sentAt) }
            return response
        } catch {
            if isHub { pacer.failed(kind) }
            try Task.checkCancellation()
            throw Trouble(HTTPFault(error))
        }
    }

    private func sent(_ request: HubRequest, to address: String, isHub: Bool) -> HTTPClientRequest {
        var sent = HTTPClientRequest(url: address)
        sent.headers.add(name: "User-Agent", value: settings.userAgent)
        if let range = request.range {
            sent.headers.add(name: "Range", value: "bytes=\(range.lowerBound)-\(range.upperBound - 1)")
            // What is packed has other bytes at these places.
            sent.headers.add(name: "Accept-Encoding", value: "identity")
        } else {
            sent.headers.add(name: "Accept-Encoding", value: "gzip")
        }
        if let tag = request.entityTag { sent.headers.add(name: "If-None-Match", value: tag) }
        // Another host has no business with the token.
        if isHub, let token = settings.token { sent.headers.add(name: "Authorization", value: "Bearer \(token.secret)") }
        return sent
    }

    /// Large files are told of by the redirect to them.
    private func note(_ headers: HTTPHeaders, of address: String, in way: inout Way) {
        guard HubEndpoint.Origin(address) == settings.endpoint.origin else { return }
        way.linkedTag = headers.first(name: "X-Linked-ETag") ?? way.linkedTag
        way.linkedByteCount = headers.first(name: "X-Linked-Size").flatMap { Int($0) } ?? way.linkedByteCount
    }

    private func redirected(_ location: String, from address: String) throws -> String {
        guard let next = HubEndpoint.resolved(location, from: address) else { throw Trouble(reason: "it redirects to what is no address") }
        // Who asked under encryption is not led out of it.
        guard !address.lowercased().hasPrefix("https:") || next.lowercased().hasPrefix("https:") else {
            throw Trouble(reason: "it redirects from an encrypted address to one that is not")
        }
        return next
    }

    /// Statuses of which another attempt may give another.
    private func refuse(_ status: Int, of response: HTTPClientResponse) throws {
        guard status == 408 || status == 425 || status == 429 || status >= 500 else { return }
        throw Trouble(reason: "it answers with status \(status)", isRefusal: status == 429)
    }

    private func answer(_ status: Int, _ headers: HTTPHeaders, _ body: [UInt8], _ way: Way, _ request: HubRequest) -> HubAnswer {
        let stated = headers.first(name: "Content-Range").flatMap { $0.split(separator: "/").last }.flatMap { Int($0) }
        let length = status == 200 && headers.first(name: "Content-Encoding") == nil ? headers.first(name: "Content-Length").flatMap { Int($0) } : nil
        return HubAnswer(
            status: status, headers: headers, body: body, address: way.address, hubAddress: way.hubAddress,
            entityTag: way.linkedTag ?? headers.first(name: "ETag"), wholeByteCount: stated ?? way.linkedByteCount ?? length)
    }

    /// Whether two entity tags mean the same bytes, weak or not.
    static func isSame(_ one: String, _ other: String) -> Bool {
        func bare(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }
        return bare(one).filter { $0 != "\"" } == bare(other).filter { $0 != "\"" }
    }
}

extension HubClient.Trouble {
    fileprivate init(_ fault: HTTPFault) {
        self.init(reason: fault.reason, isConnecting: fault.isConnecting)
    }
}
