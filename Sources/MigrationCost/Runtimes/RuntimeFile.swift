/// The form of the resource `runtimes.json`.
struct RuntimeFile: Decodable {
    struct Entry: Decodable {
        let id: String
        let architectures: [String]?
        let modelTypes: [String]?
        let quantizations: [String]?
        let formats: [Runtime.FormatKind]
        let citation: String
        let formatCitation: String

        private enum CodingKeys: String, CodingKey {
            case id, architectures, quantizations, formats, citation
            case modelTypes = "model_types", formatCitation = "format_citation"
        }

        var runtime: Runtime {
            Runtime(
                id: id, architectures: Set(architectures ?? []), modelTypes: Set(modelTypes ?? []), quantizations: Set(quantizations ?? []),
                formats: Set(formats), citation: citation, formatCitation: formatCitation)
        }
    }

    let runtimes: [Entry]
    let architecturesByModelType: [String: [String]]

    private enum CodingKeys: String, CodingKey { case runtimes, architecturesByModelType = "architectures_by_model_type" }
}
