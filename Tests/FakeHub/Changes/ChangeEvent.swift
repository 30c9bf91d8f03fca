/// What a webhook is told of a change (payload version 3; `_webhooks_payload.py` of the client).
struct ChangeEvent: Sendable {
    /// A reference that a commit moved.
    struct Reference: Sendable {
        let oldSHA: String?
        let newSHA: String?
    }

    let action: String
    let scope: String
    let record: RepositoryRecord
    /// The name before, where the name changed: the payload tells the old one and where it moved.
    var formerID: String?
    var reference: Reference?

    /// The body of the request.
    func payload(endpoint: String, webhook: Webhook) -> JSONValue {
        let id = formerID ?? record.id
        let repository: JSONValue = [
            "type": "model", "name": .text(id), "id": .text(record.objectID), "private": .bool(record.isPrivate),
            "url": ["web": .text("\(endpoint)/\(id)"), "api": .text("\(endpoint)/api/models/\(id)")],
            "tags": .list(record.head.content.facts.tags.map { .text($0) }), "headSha": .text(record.head.sha),
            "owner": ["id": .text(Self.owner(id))],
        ]
        var fields: [JSONValue.Field] = [
            .init("event", ["action": .text(action), "scope": .text(scope)]), .init("repo", repository),
            .init(
                "webhook", ["id": .text(RepositoryRecord.objectID(created: .firstNoted, seed: "webhook \(webhook.url)")), "version": 3]),
        ]
        if formerID != nil { fields.append(.init("movedTo", ["name": .text(record.id), "owner": ["id": .text(Self.owner(record.id))]])) }
        if let reference {
            let value: JSONValue = [
                "ref": "refs/heads/main", "oldSha": reference.oldSHA.map { .text($0) } ?? .null,
                "newSha": reference.newSHA.map { .text($0) } ?? .null,
            ]
            fields.append(.init("updatedRefs", [value]))
        }
        if scope == "repo.config" {
            fields.append(.init("updatedConfig", ["private": .bool(record.isPrivate), "gated": record.gate.map { .text($0.rawValue) } ?? false]))
        }
        return .object(fields)
    }

    private static func owner(_ id: String) -> String {
        RepositoryRecord.objectID(created: .firstNoted, seed: "owner \(id.split(separator: "/").first ?? "")")
    }
}
