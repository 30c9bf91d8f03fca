import Foundation
import Lineage

/// A graph of `gen_hub.py` as it stands in its folder: models.tsv, edges.tsv and queries.txt.
struct HubGraph {
    let folder: String
    private(set) var names: [String] = []

    init(folder: String) {
        self.folder = folder
    }

    /// Reads models and edges into an index; the number of model *i* is *i* + 1.
    mutating func index() throws -> LineageIndex {
        var builder = LineageIndexBuilder()
        var relations: [Relation?] = []
        try eachLine(of: "models.tsv") { fields in
            var facts = IndexedFacts()
            facts.license = Self.text(fields[2])
            facts.library = Self.text(fields[3])
            facts.task = Self.text(fields[4])
            facts.parameters = Self.text(fields[5]).flatMap { Int64($0) }
            facts.downloads = Self.text(fields[6]).flatMap { Int64($0) }
            facts.likes = Self.text(fields[7]).flatMap { Int64($0) }
            facts.created = Moment(iso8601: String(fields[8]))
            facts.languages = fields[9].dropFirst().dropLast().split(separator: ",").map { String($0) }
            let name = String(fields[1])
            names.append(name)
            relations.append(UInt8(fields[10]).flatMap { Relation(rawValue: $0) })
            builder.add(IndexedModel(node: NodeID(Int64(names.count)), version: 1, name: name, status: .known, facts: facts))
        }
        try eachLine(of: "edges.tsv") { fields in
            guard let child = Int64(fields[0]), let parent = Int64(fields[1]), let relation = relations[Int(child)] else { return }
            builder.addParent(IndexedParent(node: NodeID(parent + 1), relation: relation, confidence: 0.97), of: NodeID(child + 1))
        }
        return builder.finish()
    }

    /// The models that questions are about: the largest base, deep merges, forks with their roots, and pairs.
    func questions() throws -> (base: NodeID, merges: [NodeID], paths: [(NodeID, NodeID)], pairs: [(NodeID, NodeID)]) {
        let text = try String(contentsOfFile: "\(folder)/queries.txt", encoding: .utf8)
        var numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int64($0) }[...]
        func node() -> NodeID { NodeID((numbers.popFirst() ?? 0) + 1) }
        let base = node()
        let merges = (0..<(numbers.popFirst() ?? 0)).map { _ in node() }
        let paths = (0..<(numbers.popFirst() ?? 0)).map { _ in (node(), node()) }
        let pairs = (0..<(numbers.popFirst() ?? 0)).map { _ in (node(), node()) }
        return (base, merges, paths, pairs)
    }

    private func eachLine(of file: String, _ body: ([Substring]) -> Void) throws {
        guard let input = FileHandle(forReadingAtPath: "\(folder)/\(file)") else { throw CocoaError(.fileNoSuchFile) }
        var rest: [UInt8] = []
        while let data = try input.read(upToCount: 4 << 20), !data.isEmpty {
            rest += data
            guard let end = rest.lastIndex(of: 10) else { continue }
            for line in rest[..<end].split(separator: 10) {
                body(String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false))
            }
            rest.removeSubrange(...end)
        }
    }

    private static func text(_ field: Substring) -> String? { field == "\\N" ? nil : String(field) }
}
