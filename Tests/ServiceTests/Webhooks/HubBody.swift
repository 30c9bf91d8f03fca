import Foundation

/// A webhook's body as the Hub sends it, version 3 of the format.
struct HubBody: Sendable {
    static let sha = "11c5a3d5811f50298f278a704980280950aedb10"

    var action = "update"
    var scope = "repo"
    var type = "model"
    var name = "some-user/some-repo"
    var id = "6366c000a2abcdf2fd69a080"
    var movedTo: String?
    var branches: [String] = []
    var isDiscussion = false

    /// Of each kind one, and some that nothing comes of.
    static let all = [
        HubBody(action: "create"), HubBody(scope: "repo.content", branches: ["refs/heads/main"]), HubBody(scope: "repo.config"),
        HubBody(action: "move", movedTo: "other-user/new-name"), HubBody(action: "delete"), HubBody(scope: "repo.content", branches: ["refs/pr/3"]),
        HubBody(type: "dataset"), HubBody(type: "space"), HubBody(action: "create", scope: "discussion", isDiscussion: true),
        HubBody(action: "create", scope: "discussion.comment", isDiscussion: true), HubBody(name: "gpt2"),
    ]

    /// The body as a JSON object.
    var object: [String: Any] {
        var repository: [String: Any] = [
            "type": type, "name": name, "id": id, "private": false, "headSha": Self.sha, "owner": ["id": "61d2000c3c2083e1c08af22d"],
            "url": ["web": "https://huggingface.co/\(name)", "api": "https://huggingface.co/api/models/\(name)"],
        ]
        if type == "model" { repository["tags"] = ["pytorch", "base_model:org/base"] }
        var object: [String: Any] = [
            "event": ["action": action, "scope": scope], "repo": repository, "webhook": ["id": "6390e855e30d9209411de93b", "version": 3],
        ]
        if let movedTo { object["movedTo"] = ["name": movedTo, "owner": ["id": "61d2000c3c2083e1c08af22e"]] }
        if !branches.isEmpty {
            object["updatedRefs"] = branches.map { ["ref": $0, "oldSha": "ce9a4674fa833a68d5a73ec355f0ea95eedd60b7", "newSha": Self.sha] }
        }
        if isDiscussion {
            object["discussion"] = [
                "id": "639885d811ae2bad2b7ba461", "num": 3, "title": "Hello!", "isPullRequest": true, "status": "open",
                "url": ["web": "https://huggingface.co/\(name)/discussions/3", "api": "https://huggingface.co/api/models/\(name)/discussions/3"],
                "author": ["id": "61d2000c3c2083e1c08af22d"], "changes": ["base": "refs/heads/main"],
            ]
        }
        return object
    }

    /// The body as it is sent.
    var json: String {
        get throws { String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) }
    }
}
