extension Catalogue {
    /// Makes a change.
    ///
    /// - Returns: What a webhook is told of it, one event a repository.
    mutating func apply(_ change: HubChange, now: HubTime) throws(ChangeRefusal) -> [ChangeEvent] {
        switch change {
        case .create(let repository):
            if owner(of: repository.id) != nil { throw .nameTaken(repository.id) }
            let index = add(repository)
            return [ChangeEvent(action: "create", scope: "repo", record: record(index))]
        case .write(let id, let files):
            return try commit(id, now, "Upload \(files.map(\.path).joined(separator: ", ")) with huggingface_hub") { kept in
                kept.filter { old in !files.contains { $0.path == old.path } } + files
            }
        case .erase(let id, let paths):
            return try commit(id, now, "Delete \(paths.joined(separator: ", ")) with huggingface_hub") { kept in
                kept.filter { !paths.contains($0.path) }
            }
        case .delete(let id):
            let index = try known(id)
            let record = record(index)
            remove(index)
            return [ChangeEvent(action: "delete", scope: "repo", record: record)]
        case .gate(let id, let gate): return try configure(id) { $0.gate = gate }
        case .hide(let id, let isPrivate): return try configure(id) { $0.isPrivate = isPrivate }
        case .block(let id, let block): return try configure(id) { $0.block = block }
        case .rename(let id, let name): return [try move(known(id), to: name)]
        case .moveOrganisation(let old, let new):
            let moving = indexes(of: old)
            guard !moving.isEmpty else { throw .noRepository(old) }
            let names = moving.map { new + ids[$0].dropFirst(old.count) }
            // All of them or none.
            if let taken = names.first(where: { owner(of: $0) != nil }) { throw .nameTaken(taken) }
            var events: [ChangeEvent] = []
            for (index, name) in zip(moving, names) { events.append(try move(index, to: name)) }
            return events
        case .count(let id, let downloads, let likes):
            update(try known(id)) { record in
                record.downloads = downloads
                record.likes = likes
            }
            return []
        }
    }

    private func known(_ id: String) throws(ChangeRefusal) -> Int {
        guard let index = index(of: id) else { throw .noRepository(id) }
        return index
    }

    private mutating func commit(
        _ id: String, _ now: HubTime, _ title: String, _ edit: ([RepositoryFile]) -> [RepositoryFile]
    ) throws(ChangeRefusal) -> [ChangeEvent] {
        let index = try known(id)
        let old = record(index)
        let files = edit(old.head.content.files)
        // Two commits never have the same time, so that a list sorted by it tells which came later.
        let date = max(now, old.head.date.advanced(milliseconds: 1))
        let sha = Commit.name(of: files, id: old.objectID, date: date, after: old.head.sha)
        let head = Commit(sha: sha, title: title, date: date, content: CommitContent(files: files))
        update(index) { record in
            record.history.insert(record.head, at: 0)
            record.head = head
        }
        let reference = ChangeEvent.Reference(oldSHA: old.head.sha, newSHA: sha)
        return [ChangeEvent(action: "update", scope: "repo.content", record: record(index), reference: reference)]
    }

    private mutating func configure(_ id: String, _ edit: (inout RepositoryRecord) -> Void) throws(ChangeRefusal) -> [ChangeEvent] {
        let index = try known(id)
        update(index, edit)
        return [ChangeEvent(action: "update", scope: "repo.config", record: record(index))]
    }

    private mutating func move(_ index: Int, to name: String) throws(ChangeRefusal) -> ChangeEvent {
        if let owner = owner(of: name), owner != index || ids[index] == name { throw .nameTaken(name) }
        let former = ids[index]
        rename(index, to: name)
        return ChangeEvent(action: "move", scope: "repo", record: record(index), formerID: former)
    }
}
