/// For each of many nodes a run of values, behind one another in one array.
struct Adjacency: Sendable {
    /// Where the run of each node begins; one more at the end.
    let starts: [UInt32]
    /// The values of all runs.
    let values: [UInt32]

    /// Groups values by node (counting sort); each node's values keep their order.
    ///
    /// - Complexity: O(*nodes* + *pairs*).
    init(nodeCount: Int, nodes: [UInt32], values given: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: nodeCount + 2)
        for node in nodes { starts[Int(node) + 2] += 1 }
        for index in 2..<starts.count { starts[index] += starts[index - 1] }
        var values = [UInt32](repeating: 0, count: given.count)
        for (node, value) in zip(nodes, given) {
            values[Int(starts[Int(node) + 1])] = value
            starts[Int(node) + 1] += 1
        }
        starts.removeLast()
        self.starts = starts
        self.values = values
    }

    /// Bytes in use.
    var byteCount: Int { (starts.count + values.count) * 4 }

    /// Where a node's run stands.
    func range(of node: UInt32) -> Range<Int> {
        Int(starts[Int(node)])..<Int(starts[Int(node) + 1])
    }

    /// The values of a node.
    func values(of node: UInt32) -> ArraySlice<UInt32> { values[range(of: node)] }
}
