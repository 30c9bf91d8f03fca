import NIOHTTP1

/// Why the Hub refuses, with the headers by which clients tell the cases apart.
struct HubFailure: Error, Sendable {
    let status: HTTPResponseStatus
    /// `X-Error-Code`.
    let code: String?
    /// `X-Error-Message` and the `error` of the body.
    let message: String
    /// More headers.
    var headers: HTTPHeaders = [:]

    /// The answer.
    var response: HubResponse {
        var headers = headers
        if let code { headers.add(name: "X-Error-Code", value: code) }
        // A header is one line of ASCII.
        let line = String(decoding: message.utf8.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        headers.add(name: "X-Error-Message", value: line)
        if status == .unauthorized { headers.add(name: "WWW-Authenticate", value: #"Bearer realm="Authentication required", charset="UTF-8""#) }
        return .json(["error": .text(message)], status, headers: headers)
    }
}

extension HubFailure {
    /// A token that nobody has.
    static let unknownToken = HubFailure(status: .unauthorized, code: nil, message: "Invalid credentials in Authorization header")
    /// Who asks is not known.
    static let noToken = HubFailure(status: .unauthorized, code: nil, message: "Invalid username or password.")

    /// There is none, or it is private: the Hub does not tell which. Without a token it does not even tell that there is none.
    static func noRepository(hasToken: Bool) -> HubFailure {
        hasToken
            ? HubFailure(status: .notFound, code: "RepoNotFound", message: "Repository not found")
            : HubFailure(status: .unauthorized, code: "RepoNotFound", message: "Invalid username or password.")
    }

    /// The files of a gated repository.
    static func gated(_ id: String, hasToken: Bool) -> HubFailure {
        let message = "Access to model \(id) is restricted"
        return hasToken
            ? HubFailure(
                status: .forbidden, code: "GatedRepo",
                message: "\(message) and you are not in the authorized list. Visit the model's page to ask for access.")
            : HubFailure(
                status: .unauthorized, code: "GatedRepo",
                message: "\(message). You must have access to it and be authenticated to access it. Please log in.")
    }

    /// A repository that is there and not served. The client knows the first by its message.
    static func blocked(_ block: Block) -> HubFailure {
        switch block {
        case .disabled: HubFailure(status: .forbidden, code: "DisabledRepo", message: "Access to this resource is disabled.")
        case .legal: HubFailure(status: .unavailableForLegalReasons, code: nil, message: "This repository is not available for legal reasons.")
        }
    }

    /// No such branch, tag or commit.
    static func noRevision(_ revision: String) -> HubFailure {
        HubFailure(status: .notFound, code: "RevisionNotFound", message: "Invalid rev id: \(revision)")
    }

    /// No such file in the commit.
    static func noEntry(_ path: String, commit: String) -> HubFailure {
        HubFailure(status: .notFound, code: "EntryNotFound", message: "Entry not found", headers: ["X-Repo-Commit": commit])
    }

    /// Parameters that make no sense.
    static func badRequest(_ message: String) -> HubFailure { HubFailure(status: .badRequest, code: nil, message: message) }

    /// No such page.
    static let noPage = HubFailure(status: .notFound, code: nil, message: "Sorry, we can't find the page you are looking for.")
}
