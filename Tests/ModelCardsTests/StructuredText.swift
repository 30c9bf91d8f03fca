import Lineage
import ModelCards

/// The parts of a repository in which a parent is *stated* by the rule of the check, found without the readers.
///
/// In scope is a parent that the label places in front matter or configuration, unless its id was inferred from a path that does not
/// hold it; and one that the label places in the prose when its id stands on a line of a fenced block or of a configuration file.
struct StructuredText {
    private let metadata: String
    private let configured: String

    init(_ files: [RepositoryFile]) {
        var metadata: [Substring] = []
        var configured: [Substring] = []
        for file in files {
            let lines = foldedName(String(decoding: file.bytes, as: UTF8.self)).split(separator: "\n", omittingEmptySubsequences: false)
            guard file.path == "README.md" else {
                if file.path != "config.json" { configured += lines }
                continue
            }
            let end = lines.dropFirst().firstIndex { $0.hasPrefix("---") } ?? 0
            metadata += lines[..<end]
            var isFenced = false
            for line in lines[end...] {
                if line.drop(while: { $0 == " " }).hasPrefix("```") {
                    isFenced.toggle()
                } else if isFenced, line.contains("model:") {
                    configured.append(line)
                }
            }
        }
        self.metadata = metadata.joined(separator: "\n")
        self.configured = configured.joined(separator: "\n")
    }

    func states(_ parent: CorpusLabel.Parent) -> Bool {
        guard let id = parent.id.map({ foldedName($0) }) else { return false }
        let cached = "models--" + id.split(separator: "/").joined(separator: "--")
        switch parent.statedIn {
        case "front_matter", "config", "both": return parent.isInferred != true || (metadata + configured).contains(cached)
        case "body": return parent.isInferred != true && configured.contains(id)
        default: return false
        }
    }
}
