/// Which fields of a model an answer shows, beside `_id` and `id`.
struct ModelFields: Sendable {
    /// The fields, in the order of the answer.
    let properties: [ExpandProperty]
    /// Whether `modelId`, the older name of `id`, is shown.
    let hasModelID: Bool
    /// Whether the files are shown with sizes and hashes.
    let hasBlobs: Bool

    /// Of a list.
    init(list request: HubRequest, allowed: Set<ExpandProperty>) throws(HubFailure) {
        hasBlobs = false
        if let properties = try Self.expanded(request, allowed) {
            self.properties = properties
            hasModelID = false
            return
        }
        var properties: [ExpandProperty] = [.likes, .trendingScore, .private, .downloads, .tags, .pipelineTag, .library, .createdAt]
        if request.isOn("full") { properties += [.author, .gated, .disabled, .lastModified, .sha, .siblings] }
        if request.isOn("config") { properties.append(.config) }
        if request.isOn("cardData") { properties.append(.cardData) }
        self.properties = properties
        hasModelID = true
    }

    /// Of one model.
    init(model request: HubRequest) throws(HubFailure) {
        let expanded = try Self.expanded(request, Set(ExpandProperty.allCases))
        let wantsBlobs = request.isOn("blobs")
        hasBlobs = wantsBlobs
        hasModelID = expanded == nil
        var properties =
            expanded ?? [
                .private, .pipelineTag, .library, .tags, .downloads, .likes, .author, .sha, .lastModified, .gated, .disabled, .modelIndex, .config,
                .cardData, .transformersInfo, .gguf, .safetensors, .siblings, .spaces, .createdAt, .usedStorage,
            ]
        if wantsBlobs, !properties.contains(.siblings) { properties.append(.siblings) }
        self.properties = properties
    }

    /// What `expand` asks for; `nil` without it.
    private static func expanded(_ request: HubRequest, _ allowed: Set<ExpandProperty>) throws(HubFailure) -> [ExpandProperty]? {
        let words = request.all("expand").flatMap { $0.split(separator: ",").map(String.init) }
        guard !words.isEmpty else { return nil }
        var properties: [ExpandProperty] = []
        for (index, word) in words.enumerated() {
            guard let property = ExpandProperty(rawValue: word), allowed.contains(property) else {
                // The body lists what is allowed, so that clients can learn it.
                let names = ExpandProperty.allCases.filter(allowed.contains).map { "\"\($0.rawValue)\"" }.joined(separator: "|")
                throw .badRequest("✖ Invalid option: expected one of \(names)\n  → at expand[\(index)]")
            }
            if !properties.contains(property) { properties.append(property) }
        }
        return properties
    }
}
