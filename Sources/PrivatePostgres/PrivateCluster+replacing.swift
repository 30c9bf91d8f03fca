import Foundation

extension PrivateCluster {
    /// Makes a new cluster beside the one of this folder, lends it, and puts it in its place when the work on it is done.
    ///
    /// Until then the old cluster is not touched: whatever fails or is killed leaves it as it was. Then it is put aside under another name.
    ///
    /// - Parameters:
    ///   - isForced: Whether a cluster that is there may be put aside.
    ///   - name: What the old one is called then, inside the data folder.
    ///   - body: The work on the new cluster, which runs and has an empty database.
    /// - Returns: What the work returned, and where the old cluster is now, if there was one.
    /// - Throws: ``PrivatePostgresError``, or what the work throws.
    public func replace<Value>(
        isForced: Bool, keepingAs name: String, _ body: (PrivateCluster) async throws -> Value
    ) async throws -> (value: Value, aside: String?) {
        if folder.hasCluster, !isForced { throw PrivatePostgresError.occupied(path: folder.path) }
        try await prepareFolders()
        guard let server = try FolderLock.take(folder.lockPath) else { throw PrivatePostgresError.inUse(path: folder.path) }
        defer { server.release() }
        let turn = try await turn()
        defer { turn.release() }
        guard let use = try FolderLock.take(folder.usePath) else { throw PrivatePostgresError.inUse(path: folder.path) }
        defer { use.release() }
        // One that a killed process left; nobody uses it.
        try await Task { try await stop() }.value
        let fresh = sibling(in: DataFolder("\(folder.path)/restoring"))
        try await fresh.remove()
        try finishReplacing()
        try FolderFiles.remove(folder.finishedPath)
        do {
            let value = try await fresh.lend(isServer: true) { try await body(fresh) }
            let aside = try exchange(fresh.folder.clusterPath, aside: "\(folder.path)/\(name)")
            try? await fresh.remove()
            return (value, aside)
        } catch {
            try? await Task { try await fresh.remove() }.value
            throw error
        }
    }

    /// Puts a stopped cluster in the place of this one.
    ///
    /// It first takes the name that only finished ones have. Killed before the old one is put aside, that is still the one in use; killed after,
    /// the next start finds no cluster but a finished one, and takes it (``finishReplacing()``).
    private func exchange(_ fresh: String, aside: String) throws(PrivatePostgresError) -> String? {
        let hadCluster = FileManager.default.fileExists(atPath: folder.clusterPath)
        try FolderFiles.rename(fresh, to: folder.finishedPath)
        if hadCluster { try FolderFiles.rename(folder.clusterPath, to: aside) }
        try finishReplacing()
        return hadCluster ? aside : nil
    }

    /// Takes a finished cluster where there is none.
    func finishReplacing() throws(PrivatePostgresError) {
        guard !FileManager.default.fileExists(atPath: folder.clusterPath), FileManager.default.fileExists(atPath: folder.finishedPath) else { return }
        try FolderFiles.rename(folder.finishedPath, to: folder.clusterPath)
    }

    /// Removes a folder that only this program used, with the PostgreSQL that may still run there.
    private func remove() async throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        try await stop()
        if !folder.hasSocketInside { FolderFiles.removeEmpty(folder.socketFolder) }
        try FolderFiles.remove(folder.path)
    }
}
