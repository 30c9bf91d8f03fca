/// What `expand` can ask for (`ExpandModelProperty_T` of the client, and the server's own list in its refusals).
public enum ExpandProperty: String, Sendable, CaseIterable {
    case author, baseModels, cardData, childrenModelCount, config, createdAt, disabled, downloads, downloadsAllTime, evalResults, gated, gguf
    case inference, inferenceProviderMapping, lastModified
    case library = "library_name"
    case likes
    case maskToken = "mask_token"
    case modelIndex = "model-index"
    case pipelineTag = "pipeline_tag"
    case `private`
    case resourceGroup, safetensors, sha, siblings, spaces, tags, transformersInfo, trendingScore, usedStorage, widgetData, xetEnabled

    /// What the list of models takes; the information about one model takes all.
    public static let ofLists: Set<ExpandProperty> = Set(allCases).subtracting([.childrenModelCount, .usedStorage])
}
