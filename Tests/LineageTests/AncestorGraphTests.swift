import Lineage
import Testing

@Suite struct AncestorGraphTests {
    /// A merge of two children of one base, beside a line of another length.
    ///
    /// ```
    ///     1
    ///    / \
    ///   2   3     6
    ///    \ / \   /
    ///     4   5 ─
    ///     |
    ///     7
    /// ```
    private let graph = AncestorGraph(
        [(2, 1), (3, 1), (4, 2), (4, 3), (5, 3), (5, 6), (7, 4), (7, 1)].map { pair in
            LineageStep(child: NodeID(Int64(pair.0)), parent: NodeID(Int64(pair.1)), relation: .finetune, confidence: 0.9)
        })

    private func lines(_ from: Int64, _ to: Int64, limit: Int = 10) -> [[Int64]] {
        graph.shortestPaths(from: NodeID(from), to: NodeID(to), limit: limit).map { $0.map(\.parent.number) }
    }

    @Test func `a model is at its least distance`() {
        let distances = graph.distances(above: NodeID(7))
        #expect(distances == [NodeID(7): 0, NodeID(4): 1, NodeID(1): 1, NodeID(2): 2, NodeID(3): 2])
        #expect(graph.distances(above: NodeID(99)) == [NodeID(99): 0])
    }

    @Test func `all shortest lines are found, no longer ones, and no more than wanted`() {
        #expect(lines(4, 1) == [[2, 1], [3, 1]])
        #expect(lines(4, 1, limit: 1) == [[2, 1]])
        #expect(lines(7, 1) == [[1]])
        #expect(lines(7, 6) == [])
        #expect(lines(7, 7) == [[]])
        #expect(lines(1, 7) == [])
    }

    @Test func `the nearest common ancestor comes first, and a model is above itself`() {
        func common(_ models: Int64...) -> [String] {
            graph.commonAncestors(of: models.map { NodeID($0) }).map { "\($0.ancestor.number)\($0.distances)" }
        }
        #expect(common(4, 5) == ["3[1, 1]", "1[2, 2]"])
        #expect(common(4, 3) == ["3[1, 0]", "1[2, 1]"])
        #expect(common(7, 6) == [])
        #expect(common(4) == ["4[0]", "2[1]", "3[1]", "1[2]"])
        #expect(common() == [])
        #expect(common(2, 3, 5) == ["1[1, 1, 2]"])
    }

    @Test func `many diamonds in a row give no more lines than wanted, soon`() {
        let count: Int64 = 60
        let steps = (0..<count).flatMap { level -> [LineageStep] in
            let base = level * 3
            return [(base + 1, base), (base + 2, base), (base + 3, base + 1), (base + 3, base + 2)].map {
                LineageStep(child: NodeID($0.0), parent: NodeID($0.1), relation: .merge, confidence: 1)
            }
        }
        let tower = AncestorGraph(steps)
        #expect(tower.shortestPaths(from: NodeID(count * 3), to: NodeID(0), limit: 7).map(\.count) == Array(repeating: Int(count) * 2, count: 7))
    }
}
