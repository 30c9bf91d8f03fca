import NIOHTTP1

extension HubState {
    /// `GET /api/models/ID/tree/REV[/PATH]`: what is in a folder, with `recursive=true` all that is below it.
    func tree(_ request: HubRequest, _ record: RepositoryRecord, _ revision: String, _ path: String) throws(HubFailure) -> HubResponse {
        guard let commit = record.commit(revision) else { throw .noRevision(revision) }
        let all = try entries(of: commit)
        if !path.isEmpty {
            guard all.contains(where: { $0.path == path && $0.file == nil }) else { throw .noEntry(path, commit: commit.sha) }
        }
        let prefix = path.isEmpty ? "" : path + "/"
        let isRecursive = request.isOn("recursive")
        let chosen = all.filter { entry in
            entry.path.hasPrefix(prefix) && (isRecursive || !entry.path.dropFirst(prefix.count).contains("/"))
        }
        let isExpanded = request.isOn("expand")
        let most = isExpanded ? max(1, settings.treePageLimit / 20) : settings.treePageLimit
        let limit = min(most, request.first("limit").flatMap { Int($0) }.map { max(1, $0) } ?? most)
        guard let start = request.first("cursor").map({ ListCursor($0)?.index }) ?? 0 else { throw .badRequest("Invalid cursor") }
        var headers: HTTPHeaders = ["X-Repo-Commit": commit.sha]
        if start + limit < chosen.count {
            headers.add(name: "Link", value: link(request, cursor: ListCursor(key: 0, index: start + limit).text))
        }
        let page = chosen.dropFirst(start).prefix(limit)
        return .json(.list(page.map { $0.json(isExpanded ? lastCommit(commit) : nil) }), headers: headers)
    }

    /// `POST /api/models/ID/paths-info/REV`: the named files and folders that there are, in a form or in JSON.
    func pathsInfo(_ request: HubRequest, _ record: RepositoryRecord, _ revision: String) throws(HubFailure) -> HubResponse {
        guard let commit = record.commit(revision) else { throw .noRevision(revision) }
        var paths: [String] = []
        var isExpanded = false
        if request.headers.first(name: "content-type")?.hasPrefix("application/json") == true {
            guard let value = try? JSONValue(reading: request.body) else { throw .badRequest("Invalid JSON") }
            paths = value["paths"]?.texts ?? []
            isExpanded = value["expand"] == true
        } else {
            let pairs = HubRequest.pairs(Substring(String(decoding: request.body, as: UTF8.self)))
            paths = pairs.filter { $0.name == "paths" }.map(\.value)
            isExpanded = pairs.contains { $0.name == "expand" && $0.value.lowercased() == "true" }
        }
        let all = try entries(of: commit)
        let chosen = all.filter { paths.contains($0.path) }
        return .json(.list(chosen.map { $0.json(isExpanded ? lastCommit(commit) : nil) }), headers: ["X-Repo-Commit": commit.sha])
    }

    /// `GET /api/models/ID/refs`.
    func refs(_ request: HubRequest, _ record: RepositoryRecord) -> HubResponse {
        func ref(_ name: String, _ kind: String, _ commit: Commit) -> JSONValue {
            ["name": .text(name), "ref": .text("refs/\(kind)/\(name)"), "targetCommit": .text(commit.sha)]
        }
        let branches = record.branches.sorted { $0.key < $1.key }
        let requests = branches.filter { $0.key.hasPrefix("refs/pr/") }
        var fields: [JSONValue.Field] = [
            .init("tags", .list(record.tags.sorted { $0.key < $1.key }.map { ref($0.key, "tags", $0.value) })),
            .init(
                "branches",
                .list(
                    [ref("main", "heads", record.head)]
                        + branches.filter { !$0.key.hasPrefix("refs/") }.map { ref($0.key, "heads", $0.value) })),
            .init("converts", []),
        ]
        if request.isOn("include_prs") {
            let list: [JSONValue] = requests.map { name, commit in
                ["name": .text(name.removing(prefix: "refs/pr/")), "ref": .text(name), "targetCommit": .text(commit.sha)]
            }
            fields.append(.init("pullRequests", .list(list)))
        }
        return .json(.object(fields))
    }

    /// `GET /api/models/ID/commits/REV`, newest first.
    func commits(_ record: RepositoryRecord, _ revision: String) throws(HubFailure) -> HubResponse {
        guard let commit = record.commit(revision) else { throw .noRevision(revision) }
        let line = [record.head] + record.history
        let older = line.firstIndex { $0.sha == commit.sha }.map { Array(line[$0...]) } ?? [commit]
        let list: [JSONValue] = older.map { commit in
            [
                "id": .text(commit.sha), "title": .text(commit.title), "message": "", "date": .text(commit.date.description),
                "authors": [["user": .text(record.author ?? record.id), "avatar": ""]],
            ]
        }
        return .json(.list(list), headers: ["X-Total-Count": "\(older.count)"])
    }

    private func entries(of commit: Commit) throws(HubFailure) -> [TreeListing.Entry] {
        do {
            return try TreeListing(commit.content).entries
        } catch {
            throw .unreadable
        }
    }

    private func lastCommit(_ commit: Commit) -> JSONValue {
        ["id": .text(commit.sha), "title": .text(commit.title), "date": .text(commit.date.description)]
    }
}

extension HubFailure {
    /// A file on disk that was there at the start is gone.
    static let unreadable = HubFailure(status: .internalServerError, code: nil, message: "The file cannot be read.")
}
