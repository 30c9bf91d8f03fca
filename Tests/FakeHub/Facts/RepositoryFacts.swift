import Foundation

/// What the Hub says about a repository after it has read its files.
struct RepositoryFacts: Sendable, Hashable {
    /// The metadata of the card.
    let card: JSONValue?
    /// All tags, those that the Hub adds too.
    let tags: [String]
    /// The task.
    let task: String?
    /// The library.
    let library: String?
    /// The part of the configurations that the Hub shows.
    let configuration: JSONValue?
    /// Of GGUF files.
    let gguf: JSONValue?
    /// Of safetensors files.
    let safetensors: JSONValue?
    /// Which class of transformers loads it.
    let transformers: JSONValue?
    /// What it was made from.
    let parents: StatedParents

    /// Reads files.
    init(reading files: [RepositoryFile]) { self.init(FactInput(reading: files)) }

    /// Makes the statements from what is known of the files.
    init(_ input: FactInput) {
        card = input.card
        gguf = input.gguf
        safetensors = input.safetensors
        configuration = ShownConfiguration.of(input)
        let formats = Self.formats(input)
        let library = input.card?["library_name"]?.text ?? Self.library(input, formats)
        self.library = library
        let task = input.card?["pipeline_tag"]?.text ?? Self.task(input)
        self.task = task
        transformers = library == "transformers" ? Self.transformers(input, task) : nil
        let ownTags = input.card?["tags"]?.texts ?? []
        parents = StatedParents(input, tags: ownTags + formats)
        tags = Self.tags(input, library: library, formats: formats, task: task, ownTags: ownTags, parents: parents)
    }

    private static func formats(_ input: FactInput) -> [String] {
        var formats: [String] = []
        let endings = [(".safetensors", "safetensors"), (".gguf", "gguf"), (".onnx", "onnx"), ("pytorch_model.bin", "pytorch")]
        for (ending, format) in endings where input.paths.contains(where: { $0.hasSuffix(ending) }) { formats.append(format) }
        return formats
    }

    private static func library(_ input: FactInput, _ formats: [String]) -> String? {
        if input.adapter != nil { return "peft" }
        if input.configuration?["model_type"] != nil { return "transformers" }
        return formats.contains("gguf") ? "gguf" : nil
    }

    private static func task(_ input: FactInput) -> String? {
        guard let architecture = input.configuration?["architectures"]?.texts.first else { return nil }
        if architecture.hasSuffix("ForCausalLM") { return "text-generation" }
        if architecture.hasSuffix("ForMaskedLM") { return "fill-mask" }
        return architecture.hasSuffix("ForSequenceClassification") ? "text-classification" : nil
    }

    private static func transformers(_ input: FactInput, _ task: String?) -> JSONValue? {
        guard let architecture = input.configuration?["architectures"]?.texts.first, let start = architecture.range(of: "For") else { return nil }
        var fields = [JSONValue.Field("auto_model", .text("AutoModelFor" + architecture[start.upperBound...]))]
        if let task { fields.append(JSONValue.Field("pipeline_tag", .text(task))) }
        fields.append(JSONValue.Field("processor", "AutoTokenizer"))
        return .object(fields)
    }

    private static func tags(
        _ input: FactInput, library: String?, formats: [String], task: String?, ownTags: [String], parents: StatedParents
    ) -> [String] {
        var tags: [String] = []
        var seen: Set<String> = []
        func add(_ tag: String) { if seen.insert(tag).inserted { tags.append(tag) } }
        if let library { add(library) }
        formats.forEach(add)
        if let type = input.configuration?["model_type"]?.text { add(type) }
        if let task { add(task) }
        ownTags.forEach(add)
        for language in input.card?["language"]?.texts ?? [] { add(language) }
        for dataset in input.card?["datasets"]?.texts ?? [] { add("dataset:\(dataset)") }
        for parent in parents.ids {
            add("base_model:\(parent)")
            if let relation = parents.relation { add("base_model:\(relation):\(parent)") }
        }
        for license in input.card?["license"]?.texts ?? [] { add("license:\(license)") }
        add("region:us")
        return tags
    }
}
