/// The candidates at and above some models: enough to decide which edges a change touches.
///
/// A cycle through a model lies wholly among its ancestors, so the upward closure of a changed child
/// holds every component that the change can make, break or join.
public struct CandidateGraph: Sendable {
    private var parents: [NodeID: [Candidate]]

    /// Keeps candidates by child.
    public init(_ candidates: some Sequence<Candidate>) {
        parents = Dictionary(grouping: candidates, by: \.child)
    }

    /// Replaces everything that is said about the parents of one child.
    public mutating func replaceCandidates(of child: NodeID, with candidates: [Candidate]) {
        parents[child] = candidates
    }

    /// The candidates of one child.
    public func candidates(of child: NodeID) -> [Candidate] {
        parents[child] ?? []
    }

    /// The candidates of one child that can become edges: those that nothing contradicts.
    private func open(of child: NodeID) -> some Sequence<Candidate> {
        candidates(of: child).lazy.filter { !$0.isContradicted }
    }

    /// The models that reach each other with this one, itself included.
    ///
    /// - Complexity: O(*v* + *e*) of what is above the model.
    public func component(of node: NodeID) -> Set<NodeID> {
        let above = ancestors(of: node)
        guard above.contains(node) else { return [node] }
        var children: [NodeID: [NodeID]] = [:]
        for child in above { for candidate in open(of: child) { children[candidate.parent, default: []].append(child) } }
        var members: Set<NodeID> = [node]
        var stack = [node]
        while let current = stack.popLast() {
            for child in children[current] ?? [] where above.contains(child) && members.insert(child).inserted { stack.append(child) }
        }
        return members
    }

    /// Everything above a model; the model itself only when it lies on a cycle.
    public func ancestors(of node: NodeID) -> Set<NodeID> {
        var seen: Set<NodeID> = []
        var stack = [node]
        while let current = stack.popLast() {
            for candidate in open(of: current) where seen.insert(candidate.parent).inserted { stack.append(candidate.parent) }
        }
        return seen
    }

    /// Decides every candidate of the given children.
    ///
    /// Contradicted candidates are not believed and take no part in the shape. Of the others, those that leave a component cannot close
    /// a cycle and are admitted; those inside one go through ``Resolver/acyclic(_:foldedName:)`` together.
    ///
    /// - Parameters:
    ///   - children: The models whose edges are wanted; everything above them must be in the graph.
    ///   - foldedName: The folded name of a model of the graph.
    /// - Returns: One decision a candidate of those children, in no particular order.
    public func edges(of children: Set<NodeID>, foldedName: (NodeID) -> String) -> [Edge] {
        var waiting = children
        var decided: [Edge] = []
        while let child = waiting.min() {
            let members = component(of: child)
            let own = members.sorted().flatMap { open(of: $0) }
            decided += members.lazy.flatMap { candidates(of: $0) }.filter(\.isContradicted).map { Edge($0, isAdmitted: false) }
            decided += own.lazy.filter { !members.contains($0.parent) }.map { Edge($0, isAdmitted: true) }
            decided += Resolver.acyclic(own.filter { members.contains($0.parent) }, foldedName: foldedName)
            waiting.subtract(members)
        }
        return decided.filter { children.contains($0.candidate.child) }
    }
}
