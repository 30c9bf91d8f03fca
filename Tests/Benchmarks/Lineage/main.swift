// Asks the questions of the reference about a graph of gen_hub.py, in process: lineage-benchmark FOLDER [TURNS [QUESTION]].
// Or what a file of questions asks about bases: lineage-benchmark FOLDER bases FILE.
import Foundation
import Lineage

guard let folder = CommandLine.arguments.dropFirst().first else {
    FileHandle.standardError.write(Data("usage: lineage-benchmark FOLDER\n".utf8))
    exit(2)
}
var graph = HubGraph(folder: folder)
let index = try graph.index()
let (base, merges, paths, pairs) = try graph.questions()
let names = graph.names
let arguments = Array(CommandLine.arguments.dropFirst(2))
if arguments.first == "bases" {
    let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
    for question in text.split(separator: "\n").compactMap({ BaseQuestion($0) }) {
        FileHandle.standardOutput.write(Data((question.ask(index) + "\n").utf8))
    }
    exit(0)
}
let turns = arguments.first.flatMap { Int($0) } ?? 400

/// Measures a question, unless another one alone is wanted.
func measure(_ name: String, times: Int, counted: Int, _ body: (Int) -> Int) {
    guard arguments.count < 2 || name.hasPrefix(arguments[1]) else { return }
    Measurement.of(name, times: times, counted: counted, body).write()
}

measure("q1_children", times: turns, counted: 1) { _ in index.childCounts(of: base).total }

measure("q2_desc_count", times: turns, counted: 1) { _ in index.descendantCount(ofAll: [base]) }

var page = LineageQuestion(of: [base])
page.relations = [.quantized]
measure("q3_top50_quant", times: turns, counted: 1) { _ in
    index.descendants(page).matches.reduce(0) { $0 + Int($1.model.node.number) - 1 }
}

measure("q4_ancestors", times: turns, counted: merges.count) { index.ancestorCount(of: merges[$0 % merges.count]) }

measure("q5_shortest_path", times: turns, counted: paths.count) { turn in
    let (from, to) = paths[turn % paths.count]
    return index.shortestPaths(from: from, to: to, limit: 1).first?.count ?? -1
}

measure("q6_lca", times: turns, counted: pairs.count) { turn in
    let (one, other) = pairs[turn % pairs.count]
    return index.commonAncestors(of: [one, other]).first?.distances.reduce(0, +) ?? 1 << 30
}

// As in the reference, a name is taken from where it is kept just before it is asked for.
var random = SystemRandomNumberGenerator()
Measurement.of(
    "q7_lookup", times: 200_000, counted: 200_000,
    prepare: { _ in
        let node = NodeID(Int64.random(in: 1...Int64(names.count), using: &random))
        return (node, index.name(of: node) ?? "")
    }
) { node, name in index.model(named: name) == node ? 1 : 0 }.write()

let bytes = index.byteCount
let parts = "\"bytes\":\(bytes),\"name_bytes\":\(index.nameByteCount),\"column_bytes\":\(index.columnByteCount)"
FileHandle.standardOutput.write(Data("{\"q\":\"memory\",\(parts),\"bytes_a_model\":\(bytes / max(1, names.count))}\n".utf8))
