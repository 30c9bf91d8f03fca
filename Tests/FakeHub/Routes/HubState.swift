import NIOHTTP1

/// All that a Hub knows, and how it answers. Nothing here waits: the server holds it behind a lock.
struct HubState: Sendable {
    let settings: HubSettings
    var catalogue: Catalogue
    var windows: RateWindows
    var faultPlan: FaultPlan
    var ledger = Ledger()
    /// Where large files are, as in `http://127.0.0.1:4711`; empty for the port that was asked.
    var largeFileEndpoint = ""
    private let tokens: [String: AccessToken]

    init(_ settings: HubSettings, _ catalogue: Catalogue) {
        self.settings = settings
        self.catalogue = catalogue
        windows = RateWindows(settings.limits)
        faultPlan = FaultPlan(settings.faults)
        tokens = Dictionary(settings.tokens.map { ($0.secret, $0) }) { first, _ in first }
    }

    /// Answers a request and counts it.
    mutating func answer(_ request: HubRequest) -> HubResponse {
        let read = Route(request.segments)
        // The port of large files serves nothing else.
        let route = request.isForLargeFiles && read.kind != .storage && read.kind != .loop ? Route.unknown : read
        let kind = route.kind
        ledger.requests[kind, default: 0] += 1
        if request.headers.contains(name: "if-none-match") { ledger.conditional += 1 }
        if request.isForLargeFiles, request.headers.contains(name: "authorization") { ledger.leakedTokens += 1 }
        let visitor = Result { () throws(HubFailure) in try self.visitor(of: request, kind) }
        let standing = windows.count(kind.family, user: (try? visitor.get())?.user, now: settings.clock.now())
        var response: HubResponse
        if let standing, standing.isRefused {
            response = refusal(standing)
        } else if let fault = faultPlan.fault(
            method: request.method, target: request.target, range: request.headers.first(name: "range"), route: kind)
        {
            response = plainAnswer(request, route, visitor)
            if let damaged = settings.faults.strike(response, fault, request) {
                ledger.faults[fault.kind, default: 0] += 1
                response = damaged
            }
        } else {
            response = plainAnswer(request, route, visitor)
        }
        if let standing { standing.tell(in: &response.headers) }
        count(response)
        return response
    }

    /// Counts what an answer says.
    private mutating func count(_ response: HubResponse) {
        switch response.delivery {
        case .reset, .silence, .unfinishedHead: return
        case .whole, .dripping, .cut: break
        }
        ledger.statuses[Int(response.status.code), default: 0] += 1
        if response.status == .partialContent { ledger.partial += 1 }
        if response.headers.contains(name: "content-encoding") { ledger.compressed += 1 }
        ledger.bodyBytes += response.body.byteCount
    }

    private func visitor(of request: HubRequest, _ kind: RouteKind) throws(HubFailure) -> Visitor {
        guard kind.family != .open, let text = request.headers.first(name: "authorization") else { return .anonymous }
        guard let token = tokens[text.removing(prefix: "Bearer ")] else { throw .unknownToken }
        return .user(token)
    }

    private func refusal(_ standing: RateWindows.Standing) -> HubResponse {
        var headers: HTTPHeaders = [:]
        if settings.limits.tellsRetryAfter { headers.add(name: "Retry-After", value: "\(standing.resetSeconds)") }
        return HubFailure(
            status: .tooManyRequests, code: nil,
            message: "We had to rate limit you. To continue using our service, log in or wait \(standing.resetSeconds) seconds.", headers: headers
        ).response
    }

    private mutating func plainAnswer(_ request: HubRequest, _ route: Route, _ visitor: Result<Visitor, HubFailure>) -> HubResponse {
        do throws(HubFailure) {
            return try answer(request, route, visitor.get()).finished(for: request, route.kind)
        } catch {
            return error.response
        }
    }

    private mutating func answer(_ request: HubRequest, _ route: Route, _ visitor: Visitor) throws(HubFailure) -> HubResponse {
        let methods = route.kind == .pathsInfo ? ["POST"] : ["GET", "HEAD"]
        guard methods.contains(request.method) else { throw HubFailure(status: .methodNotAllowed, code: nil, message: "Method Not Allowed") }
        switch route {
        case .list: return try list(request, visitor)
        case .whoAmI: return try whoAmI(visitor)
        case .storage(let index, let commit, let path): return try storage(request, index: index, commit: commit, path: path)
        case .loop: return HubResponse(.found, headers: ["Location": request.target])
        case .control, .unknown: throw .noPage
        case .info(let id, let revision):
            return try on(id, request, visitor) { state, index, record throws(HubFailure) in
                try state.info(request, index, record, revision)
            }
        case .tree(let id, let revision, let path):
            return try on(id, request, visitor) { state, _, record throws(HubFailure) in try state.tree(request, record, revision, path) }
        case .refs(let id):
            return try on(id, request, visitor) { state, _, record throws(HubFailure) in state.refs(request, record) }
        case .commits(let id, let revision):
            return try on(id, request, visitor) { state, _, record throws(HubFailure) in try state.commits(record, revision) }
        case .pathsInfo(let id, let revision):
            return try on(id, request, visitor) { state, _, record throws(HubFailure) in try state.pathsInfo(request, record, revision) }
        case .resolve(let id, let revision, let path):
            return try on(id, request, visitor) { state, index, record throws(HubFailure) in
                try state.resolve(request, visitor, index, record, revision, path)
            }
        case .raw(let id, let revision, let path):
            return try on(id, request, visitor) { state, _, record throws(HubFailure) in try state.raw(request, visitor, record, revision, path) }
        }
    }

    /// Answers about a repository, if the visitor may know of it; a former name is redirected to the present one.
    private mutating func on(
        _ id: String, _ request: HubRequest, _ visitor: Visitor,
        _ answer: (inout HubState, Int, RepositoryRecord) throws(HubFailure) -> HubResponse
    ) throws(HubFailure) -> HubResponse {
        switch catalogue.place(id) {
        case .nowhere: throw .noRepository(hasToken: visitor.hasToken)
        case .elsewhere(let present):
            guard let index = catalogue.index(of: present), visitor.sees(catalogue.record(index)) else {
                throw .noRepository(hasToken: visitor.hasToken)
            }
            let place = request.target(replacing: id, with: present)
            return HubResponse(
                .temporaryRedirect, headers: ["Location": place, "Content-Type": "text/plain; charset=utf-8"],
                body: .bytes([UInt8]("Temporary Redirect. Redirecting to \(place)".utf8)))
        case .here(let index):
            let record = catalogue.record(index)
            guard visitor.sees(record) else { throw .noRepository(hasToken: visitor.hasToken) }
            if let block = record.block { throw .blocked(block) }
            return try answer(&self, index, record)
        }
    }

    private func whoAmI(_ visitor: Visitor) throws(HubFailure) -> HubResponse {
        guard case .user(let token) = visitor else { throw .noToken }
        return .json([
            "type": "user", "id": .text(RepositoryRecord.objectID(created: .firstNoted, seed: token.user)), "name": .text(token.user),
            "fullname": .text(token.user), "isPro": false, "canPay": false, "emailVerified": true, "orgs": [],
            "auth": [
                "type": "access_token",
                "accessToken": ["displayName": "token", "role": "read", "createdAt": .text(HubTime.firstNoted.description)],
            ],
        ])
    }
}

extension RateWindows.Standing {
    /// Writes the headers by which clients pace themselves (draft-ietf-httpapi-ratelimit-headers-09).
    func tell(in headers: inout HTTPHeaders) {
        headers.add(name: "RateLimit", value: "\"\(family.rawValue)\";r=\(remaining);t=\(resetSeconds)")
        headers.add(name: "RateLimit-Policy", value: "\"fixed window\";\"\(family.rawValue)\";q=\(limit);w=\(windowSeconds)")
    }
}
