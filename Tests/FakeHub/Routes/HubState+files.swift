import Crypto
import NIOHTTP1

extension HubState {
    /// `GET` and `HEAD /ID/resolve/REV/PATH`: a file, or a redirect to it where it is in Git LFS.
    func resolve(
        _ request: HubRequest, _ visitor: Visitor, _ index: Int, _ record: RepositoryRecord, _ revision: String, _ path: String
    ) throws(HubFailure) -> HubResponse {
        let (commit, file) = try file(visitor, record, revision, path)
        let identity = try identity(of: file)
        var headers = Self.headers(commit, identity)
        guard identity.large != nil else { return Self.content(file, request, headers) }
        let place = Self.place(index: index, commit: commit.sha, path: path)
        let host = request.headers.first(name: "host") ?? "127.0.0.1"
        let endpoint = largeFileEndpoint.isEmpty ? "http://\(host)" : largeFileEndpoint
        headers.add(name: "Location", value: "\(endpoint)\(place)?Signature=\(Self.signature(of: place))")
        headers.replaceOrAdd(name: "Content-Type", value: "text/plain; charset=utf-8")
        return HubResponse(.found, headers: headers, body: .bytes([UInt8]("Found. Redirecting to \(endpoint)\(place)".utf8)))
    }

    /// `GET /ID/raw/REV/PATH`: what Git keeps, of a file in Git LFS its pointer.
    func raw(
        _ request: HubRequest, _ visitor: Visitor, _ record: RepositoryRecord, _ revision: String, _ path: String
    ) throws(HubFailure) -> HubResponse {
        let (commit, file) = try file(visitor, record, revision, path)
        let identity = try identity(of: file)
        let headers: HTTPHeaders = ["ETag": "\"\(identity.blob)\"", "X-Repo-Commit": commit.sha, "Content-Type": "text/plain; charset=utf-8"]
        guard let large = identity.large else { return Self.content(file, request, headers) }
        let pointer = GitObject.pointer(sha256: large.sha256, byteCount: identity.byteCount)
        return Self.content(RepositoryFile(path, .bytes(pointer)), request, headers)
    }

    /// The bytes of a file in Git LFS. Who has the signed URL may read it; a token is not asked for.
    func storage(_ request: HubRequest, index: String, commit: String, path: String) throws(HubFailure) -> HubResponse {
        guard let index = Int(index), catalogue.ids.indices.contains(index), !catalogue.isGone(index),
            request.first("Signature") == Self.signature(of: Self.place(index: index, commit: commit, path: path)),
            let found = catalogue.record(index).commit(commit), let file = found.content.file(path)
        else { throw HubFailure(status: .forbidden, code: nil, message: "AccessDenied") }
        return Self.content(file, request, Self.headers(found, try identity(of: file)))
    }

    private func file(
        _ visitor: Visitor, _ record: RepositoryRecord, _ revision: String, _ path: String
    ) throws(HubFailure) -> (Commit, RepositoryFile) {
        if record.gate != nil, !visitor.opens(record.id) { throw .gated(record.id, hasToken: visitor.hasToken) }
        guard let commit = record.commit(revision) else { throw .noRevision(revision) }
        guard let file = commit.content.file(path) else { throw .noEntry(path, commit: commit.sha) }
        return (commit, file)
    }

    private func identity(of file: RepositoryFile) throws(HubFailure) -> FileIdentity {
        do {
            return try FileIdentity(file)
        } catch {
            throw .unreadable
        }
    }

    private static func headers(_ commit: Commit, _ identity: FileIdentity) -> HTTPHeaders {
        var headers: HTTPHeaders = ["ETag": "\"\(identity.tag)\"", "X-Repo-Commit": commit.sha, "Accept-Ranges": "bytes"]
        if identity.large != nil {
            headers.add(name: "X-Linked-Etag", value: "\"\(identity.tag)\"")
            headers.add(name: "X-Linked-Size", value: "\(identity.byteCount)")
            headers.add(name: "Content-Type", value: "application/octet-stream")
        } else {
            headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
        }
        return headers
    }

    /// The file, or the part that is asked for.
    private static func content(_ file: RepositoryFile, _ request: HubRequest, _ headers: HTTPHeaders) -> HubResponse {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        var headers = headers
        headers.add(name: "Content-Disposition", value: "inline; filename*=UTF-8''\(HubRequest.encoded(name)); filename=\"\(name)\";")
        let byteCount = file.content.byteCount
        switch ByteRange(request.headers.first(name: "range"), byteCount: byteCount) {
        case nil: return HubResponse(.ok, headers: headers, body: .file(file.content, 0..<byteCount))
        case .outside:
            headers.add(name: "Content-Range", value: "bytes */\(byteCount)")
            return HubResponse(.rangeNotSatisfiable, headers: headers)
        case .part(let range):
            headers.add(name: "Content-Range", value: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(byteCount)")
            return HubResponse(.partialContent, headers: headers, body: .file(file.content, range))
        }
    }

    private static func place(index: Int, commit: String, path: String) -> String {
        let encoded = path.split(separator: "/").map { HubRequest.encoded(String($0)) }.joined(separator: "/")
        return "/_lfs/\(index)/\(commit)/\(encoded)"
    }

    /// Guards against URLs that a client makes up in place of following the redirect.
    private static func signature(of place: String) -> String {
        Hexadecimal.text(SHA256.hash(data: [UInt8]("fake hub\n\(place)".utf8)).prefix(16))
    }
}
