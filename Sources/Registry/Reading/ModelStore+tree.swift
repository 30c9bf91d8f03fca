public import Lineage
import Postgres

extension ModelStore {
    /// The descendants of some models as a tree, for browsing.
    ///
    /// - Returns: One node a root, in the order asked, and the version that was asked.
    public func tree(_ question: TreeQuestion) async throws -> (roots: [TreeNode], version: String) {
        try await read { transaction in
            (try await TreeReading(question, in: transaction).tree(), try await version(in: transaction))
        }
    }
}
