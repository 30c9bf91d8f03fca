import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Lineage
import NIOCore
import Registry

/// The routes under `/v1`: each plans a question, asks, and writes the answer.
struct RESTRoutes: Sendable {
    /// Who writes through a loopback address, until tokens say who it is.
    static let localSubmitter = "local"

    private static let modelParameters: Set<String> = ["evidence"]

    let answers: Answers
    let intake: Intake

    /// Adds the routes to a router.
    func add(to router: Router<ServiceContext>) {
        let v1 = router.group("v1")
        v1.get("descendants") { request, _ in JSONResponse.make(try await answers.writtenDescendants(try request.parameters), for: request) }
        v1.get("ancestors") { request, _ in JSONResponse.make(try await answers.writtenAncestors(try request.parameters), for: request) }
        v1.get("tree") { request, _ in try JSONResponse.make(try await answers.tree(try request.parameters)) }
        v1.get("paths") { request, _ in try JSONResponse.make(try await answers.paths(try request.parameters)) }
        v1.get("explain") { request, _ in try JSONResponse.make(try await answers.explain(try request.parameters)) }
        v1.get("common-ancestors") { request, _ in try JSONResponse.make(try await answers.commonAncestors(try request.parameters)) }
        v1.get("search") { request, _ in try JSONResponse.make(try await answers.search(try request.parameters), for: request) }
        v1.get("families") { request, _ in try JSONResponse.make(try await answers.families(try request.parameters), for: request) }
        v1.get("families/**") { request, _ in
            try request.parameters.allow(only: [])
            return try JSONResponse.make(try await answers.family(try request.name(after: "/v1/families/", of: "family")))
        }
        v1.get("licenses") { request, _ in try JSONResponse.make(try await answers.licenses(try request.parameters)) }
        v1.get("obligations") { request, _ in try JSONResponse.make(try await answers.obligations(try request.parameters)) }
        v1.get("models/**") { request, _ in
            let parameters = try request.parameters
            try parameters.allow(only: Self.modelParameters)
            let name = try request.name(after: "/v1/models/", of: "model")
            guard try parameters.flag("evidence") ?? true else {
                if let model = answers.placedModelNow(name) { return JSONResponse.make(model, capacity: 2_048) }
                return JSONResponse.make(try await answers.placedModel(name), capacity: 2_048)
            }
            return JSONResponse.make(try await answers.model(name), capacity: 4_096)
        }
        v1.post("models") { request, _ in try await register(request) }
        v1.post("resolve") { request, _ in
            let body = try await Self.body(of: request)
            return try JSONResponse.make(try await answers.resolve(try ResolveBody(json: body).models))
        }
        v1.get("migration/cost") { request, _ in try JSONResponse.make(try await answers.cost(try CostQuestion(try request.parameters))) }
        v1.post("migration/cost") { request, _ in
            try JSONResponse.make(try await answers.cost(try CostQuestion(json: try await Self.body(of: request, upTo: CostLimits.bodyByteCount))))
        }
        v1.get("migration/targets") { request, _ in try JSONResponse.make(try await answers.targets(try request.parameters)) }
        v1.get("fit") { request, _ in try JSONResponse.make(try await answers.fit(try request.parameters)) }
        v1.get("devices") { request, _ in try JSONResponse.make(try answers.devices(try request.parameters)) }
        v1.delete("claims/:id") { _, context in try await retract(context) }
        let lists: [RouterPath] = [
            "descendants", "ancestors", "tree", "paths", "explain", "common-ancestors", "search", "families", "families/**", "models/**", "licenses",
            "obligations", "migration/targets", "fit", "devices",
        ]
        for path in lists { v1.refuseOtherMethods(at: path, than: .get, .head) }
        for path in ["models", "resolve"] as [RouterPath] { v1.refuseOtherMethods(at: path, than: .post) }
        v1.refuseOtherMethods(at: "migration/cost", than: .get, .head, .post)
        v1.refuseOtherMethods(at: "claims/:id", than: .delete)
    }

    private static func body(of request: Request, upTo byteCount: Int = QuestionLimits.bodyByteCount) async throws -> Data {
        var request = request
        return Data(try await request.collectBody(upTo: byteCount).readableBytesView)
    }

    private func register(_ request: Request) async throws -> Response {
        let registration = try RegistrationBody(json: try await Self.body(of: request)).registration
        let outcome = try await intake.register(registration, submitter: Self.localSubmitter)
        var answer = try await answers.written(outcome.node, named: outcome.model.written)
        answer.effect = outcome.effect.rawValue
        var response = JSONResponse.make(answer, capacity: 4_096)
        if outcome.effect == .new { response.status = .created }
        if let path = outcome.model.written.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) {
            response.headers[.location] = "/v1/models/" + path
        }
        return response
    }

    private func retract(_ context: ServiceContext) async throws -> Response {
        let word = try context.parameters.require("id")
        guard let number = Int64(word), let claim = try await answers.store.claim(number), !claim.isRetracted else {
            throw Problem(.unknownClaim, "No live claim has the number '\(boundedText(word, maximumByteCount: 40))'.", field: "id")
        }
        guard DocumentPath.isRegistration(claim.document) else {
            throw Problem(
                .claimInDocument, "The claim stands in \(claim.document) of \(claim.child); a new version of that document retracts it.", field: "id")
        }
        guard claim.submitter == Self.localSubmitter else {
            throw Problem(.notYours, "The claim was made by '\(claim.submitter)'.", field: "id")
        }
        _ = try await intake.retract(parentWritten: claim.parentWritten, of: claim.child, submitter: claim.submitter)
        _ = try? await answers.lineage.caughtUp()
        return try JSONResponse.make(try await answers.model(claim.child.written))
    }
}

extension Request {
    /// The parameters of the query.
    var parameters: QueryParameters {
        get throws(Problem) { try QueryParameters(query: uri.query ?? "") }
    }
}

extension Request {
    /// The name that the rest of the path is, percent-escapes undone.
    ///
    /// - Parameters:
    ///   - prefix: What the path begins with.
    ///   - word: What the name is one of.
    func name(after prefix: String, of word: String) throws(Problem) -> String {
        let rest = Self.rest(of: uri.path, behind: prefix)
        guard !rest.isEmpty else {
            throw Problem(.badParameter, "The address ends where the name of a \(word) should stand.", field: "id")
        }
        if Self.isPlain(rest.utf8.span) { return rest }
        guard let name = rest.removingPercentEncoding, name.unicodeScalars.allSatisfy({ $0.value > 0x1F && $0.value != 0x7F }) else {
            throw Problem(
                .badParameter, "The percent-escapes of the name in the address are not UTF-8, or stand for a control character.", field: "id")
        }
        return name
    }

    /// Whether a name stands in an address as it is.
    private static func isPlain(_ name: Span<UInt8>) -> Bool {
        for index in name.indices where name[index] <= 0x20 || name[index] >= 0x7F || name[index] == UInt8(ascii: "%") { return false }
        return true
    }

    /// What follows a prefix of two parts in a path, as the router reads it: empty parts do not count.
    private static func rest(of path: String, behind prefix: String) -> String {
        if let rest = path.dropping(prefix: prefix) {
            let rest = String(rest)
            if hasNoEmptyPart(rest.utf8.span) { return rest }
        }
        return path.utf8.split(separator: slash).dropFirst(2).map { String(Substring($0)) }.joined(separator: "/")
    }

    private static let slash = UInt8(ascii: "/")

    private static func hasNoEmptyPart(_ path: Span<UInt8>) -> Bool {
        // As if a slash stood before it and behind it.
        var isBehindSlash = true
        for index in path.indices {
            let isSlash = path[index] == slash
            if isSlash, isBehindSlash { return false }
            isBehindSlash = isSlash
        }
        return path.isEmpty || !isBehindSlash
    }
}
