/// What the Hub's statements about a repository are made from: read from its files, or known where they are generated.
struct FactInput: Sendable {
    /// The metadata of the card.
    var card: JSONValue?
    /// All paths.
    var paths: [String] = []
    /// `config.json`.
    var configuration: JSONValue?
    /// `adapter_config.json`.
    var adapter: JSONValue?
    /// `tokenizer_config.json`.
    var tokenizer: JSONValue?
    /// What the header of a GGUF file says: `total`, `architecture`, `context_length`.
    var gguf: JSONValue?
    /// What the headers of the safetensors files say: `parameters` by type, `total`.
    var safetensors: JSONValue?
}

extension FactInput {
    /// More than this is not read as text; the Hub has such limits too.
    private static let textLimit = 4 << 20

    /// Reads the files of a repository.
    init(reading files: [RepositoryFile]) {
        paths = files.map(\.path)
        func bytes(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.content.whole(limit: Self.textLimit) }
        func json(_ path: String) -> JSONValue? {
            bytes(path).flatMap { try? JSONValue(reading: $0) }.flatMap { $0.fields == nil ? nil : $0 }
        }
        card = bytes("README.md").flatMap { CardMetadata.reading(String(decoding: $0, as: UTF8.self)) }
        configuration = json("config.json")
        adapter = json("adapter_config.json")
        tokenizer = json("tokenizer_config.json")
        gguf = files.first { $0.path.hasSuffix(".gguf") }.flatMap { GGUFSummary.reading($0.content) }
        safetensors = SafetensorsSummary.reading(files.filter { $0.path.hasSuffix(".safetensors") }.map(\.content))
    }
}
