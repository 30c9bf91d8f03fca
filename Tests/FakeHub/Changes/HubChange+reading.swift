extension HubChange {
    /// Reads a change of `/_control/changes`, as in `{"change": "write", "id": "ada/Aurora", "files": {"README.md": "…"}}`.
    init?(_ value: JSONValue) {
        guard let kind = value["change"]?.text else { return nil }
        if kind == "moveOrganisation" {
            guard let old = value["organisation"]?.text, let new = value["to"]?.text else { return nil }
            self = .moveOrganisation(old, to: new)
            return
        }
        guard let id = value["id"]?.text else { return nil }
        let files = (value["files"]?.fields ?? []).compactMap { field in field.value.text.map { RepositoryFile(field.name, $0) } }
        switch kind {
        case "create":
            self = .create(
                Repository(
                    id, files: files, downloads: value["downloads"]?.integer ?? 0, likes: value["likes"]?.integer ?? 0,
                    gate: value["gated"]?.text.flatMap(Gate.init), isPrivate: value["private"]?.bool ?? false))
        case "write": self = .write(id, files)
        case "erase": self = .erase(id, value["paths"]?.texts ?? [])
        case "delete": self = .delete(id)
        case "gate": self = .gate(id, value["gated"]?.text.flatMap(Gate.init))
        case "hide": self = .hide(id, value["private"]?.bool ?? true)
        case "block": self = .block(id, value["block"]?.text.flatMap(Block.init))
        case "rename":
            guard let name = value["to"]?.text else { return nil }
            self = .rename(id, to: name)
        case "count": self = .count(id, downloads: value["downloads"]?.integer ?? 0, likes: value["likes"]?.integer ?? 0)
        default: return nil
        }
    }
}
