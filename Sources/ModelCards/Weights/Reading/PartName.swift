internal import Lineage

/// The name of a weight file: its folder, and what tells which part of a set it is.
///
/// Both formats number their parts from 1 in the same way: `model-00001-of-00003.safetensors`, `model-q4_k_m-00001-of-00002.gguf`.
struct PartName {
    /// The folder, without a slash at its end; empty at the top.
    let folder: String
    /// The name of the file.
    let file: String
    /// The name without number and ending.
    let stem: String
    /// How many parts there are; nil for a name without a number.
    let count: Int?

    init(_ path: String) {
        let slash = path.lastIndex(of: "/")
        folder = slash.map { String(path[..<$0]) } ?? ""
        file = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
        var name = file[...]
        for ending in [".safetensors.index.json", ".safetensors", ".gguf"] where foldedName(file).hasSuffix(ending) {
            name = name.dropLast(ending.count)
            break
        }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count > 3, parts[parts.count - 2] == "of", parts[parts.count - 1].count == 5, let last = Int(parts[parts.count - 1]),
            parts[parts.count - 3].count == 5, Int(parts[parts.count - 3]) != nil
        {
            stem = parts.dropLast(3).joined(separator: "-")
            count = last
        } else {
            stem = String(name)
            count = nil
        }
    }
}
