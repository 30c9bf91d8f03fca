import Lineage
import ModelCards

/// A line of ``StatedOrigins`` or ``Distractors``, read.
struct ProseLine: CustomStringConvertible {
    let description: String
    let child: ModelID?
    let card: String
    /// The parents as `id relation`, in any order.
    let expected: Set<String>

    init(_ line: Substring) {
        description = String(line)
        var rest = line.drop { $0 == " " }
        var child: ModelID? = try? ModelID("hill/tern-7b")
        if let bar = rest.firstRange(of: " | "), let id = try? ModelID(String(rest[..<bar.lowerBound])), id.organisation != nil {
            child = id
            rest = rest[bar.upperBound...]
        }
        self.child = child
        let parts = rest.split(separator: " → ")
        card = String(parts.first ?? "").replacing("⏎", with: "\n")
        expected = Set(parts.count > 1 ? parts[1].split(separator: ", ").map(String.init) : [])
    }

    static func lines(_ text: String) -> [ProseLine] { text.split(separator: "\n").map { ProseLine($0) } }

    /// What the card is read as.
    var read: Set<String> {
        let readings = RepositoryReader.read([RepositoryFile(path: "README.md", bytes: Array(card.utf8))], of: child)
        return Set(readings.flatMap(\.claims).map { "\($0.parent.written) \($0.relation.word)" })
    }
}
