import MigrationCost

/// A model as a bill sees it, as JSON.
struct CostedModelItem: Encodable {
    let model: CostedModel

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(model.id, forKey: .id)
        try values.encode(model.parameters, forKey: .parameters)
        if let architecture = model.architecture, architecture.isMixture {
            try values.encode(architecture.activeParameters, forKey: .activeParameters)
        }
        try values.encodeIfPresent(model.shapeStatedBy, forKey: .shapeOf)
        try values.encode(model.architectureName, forKey: .architecture)
        try values.encode(model.family, forKey: .family)
        try values.encode(model.task, forKey: .task)
        try values.encode(model.contextLength, forKey: .context)
        try values.encode(model.format?.name, forKey: .format)
        try values.encode(model.tokenizer?.id, forKey: .tokenizer)
    }

    private enum CodingKeys: String, CodingKey {
        case id, parameters, architecture, family, task, context, format, tokenizer, activeParameters = "active_parameters", shapeOf = "shape_of"
    }
}
