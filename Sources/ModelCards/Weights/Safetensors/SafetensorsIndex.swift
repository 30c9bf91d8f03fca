/// The index of weights that are spread over several safetensors files: which file holds which tensor.
///
/// Written by the transformers and huggingface_hub libraries as `model.safetensors.index.json`.
public struct SafetensorsIndex: Hashable, Sendable {
    /// The most files that an index may name.
    public static let greatestShardCount = 10_000

    /// Bytes of all tensors, as the index states them.
    public internal(set) var totalByteCount: Int64?
    /// How many parameters the model has, as newer libraries state it.
    public internal(set) var totalParameterCount: Int64?
    /// How many tensors it lists.
    public internal(set) var tensorCount = 0
    /// The files that it names, ordered by name; at most ``greatestShardCount``.
    public internal(set) var shards: [String] = []
    /// Why it was not read.
    public internal(set) var stop: HeaderProblem?

    private static let condensingKey = "pedigree"

    /// Reads an index.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, or what ``condensed()`` wrote.
    ///   - limits: The bounds.
    public static func read(_ bytes: [UInt8], limits: HeaderLimits = .init()) -> SafetensorsIndex {
        var index = SafetensorsIndex()
        do throws(HeaderProblem) {
            let tree = try HeaderText.tree(bytes, limits: limits)
            try index.read(tree)
        } catch {
            index.stop = error
        }
        return index
    }

    private mutating func read(_ tree: MetadataTree) throws(HeaderProblem) {
        if let metadata = tree.value("metadata", in: tree.root), tree.kind(metadata) == .mapping {
            totalByteCount = tree.value("total_size", in: metadata).flatMap { Self.count($0, of: tree) }
            totalParameterCount = tree.value("total_parameters", in: metadata).flatMap { Self.count($0, of: tree) }
        }
        guard let map = tree.value("weight_map", in: tree.root), tree.kind(map) == .mapping else {
            throw HeaderProblem(.malformed, "the index has no weight_map")
        }
        var names = Set<String>()
        for (_, value) in tree.entries(map) {
            tensorCount += 1
            // Repaired, a name may have more bytes than it had.
            guard tree.kind(value) == .text, (1...500).contains(tree.bytes(value).count), case let name = tree.text(value), name.utf8.count <= 500
            else {
                throw HeaderProblem(.malformed, "weight_map holds what is no file's name")
            }
            guard names.insert(name).inserted, names.count > Self.greatestShardCount else { continue }
            throw HeaderProblem(.tooLarge, "the index names more than \(Self.greatestShardCount) files")
        }
        shards = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if let own = tree.value(Self.condensingKey, in: tree.root),
            let count = tree.value("tensor_count", in: own).flatMap({ Self.count($0, of: tree) })
        {
            tensorCount = Int(count)
        }
    }

    /// A whole number, also one that was written as a fraction.
    private static func count(_ node: Int, of tree: MetadataTree) -> Int64? {
        guard tree.kind(node) == .plain, tree.bytes(node).count <= 40 else { return nil }
        let text = tree.text(node)
        return (Int64(text) ?? Double(text).flatMap { Int64(exactly: $0) }).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The index with one tensor a file, as JSON: what reads to the same index again.
    ///
    /// - Returns: nil for an index that was not read.
    public func condensed() -> [UInt8]? {
        guard stop == nil else { return nil }
        let totals = [totalByteCount.map { "\"total_size\":\($0)" }, totalParameterCount.map { "\"total_parameters\":\($0)" }].compactMap(\.self)
        let map = shards.enumerated().map { "\"\($0.offset)\":\(JSONTextWriter.quoted($0.element))" }
        let text =
            "{\"metadata\":{\(totals.joined(separator: ","))},\"\(Self.condensingKey)\":{\"tensor_count\":\(tensorCount)},"
            + "\"weight_map\":{\(map.joined(separator: ","))}}\n"
        return Array(text.utf8)
    }
}
