extension PrivateCluster {
    /// The longest wait for another process that starts or stops the cluster: a little more than `pg_ctl` takes.
    private static let handoverDeadline: Duration = .seconds(250)

    /// Runs work on the cluster.
    ///
    /// Whoever comes first starts the cluster, whoever leaves last stops it, and several may use it meanwhile. A server is refused
    /// when another one serves the folder; while one works, a cluster that ends is started again (``watched(_:)``). Starting and stopping are not interrupted by the cancellation of the task, so that nothing stays
    /// half started; the work is.
    ///
    /// - Parameters:
    ///   - isServer: Whether the work needs to be the folder's only server.
    ///   - body: The work.
    /// - Throws: ``PrivatePostgresError``, or what the work throws.
    public func lend<Value>(isServer: Bool, _ body: () async throws -> Value) async throws -> Value {
        try await Task { try await prepareFolders() }.value
        let server = isServer ? try FolderLock.take(folder.lockPath) : nil
        defer { server?.release() }
        if isServer, server == nil { throw PrivatePostgresError.alreadyServed(path: folder.path, connectionString: folder.connectionString) }
        let use = try await Task { try await enter() }.value
        let result: Result<Value, any Error>
        do {
            try Task.checkCancellation()
            result = .success(isServer ? try await watched(body) : try await body())
        } catch {
            result = .failure(error)
        }
        do {
            try await Task { try await leave(use) }.value
        } catch {
            // What the work could not do matters more than what came after it.
            _ = try result.get()
            throw error
        }
        return try result.get()
    }

    /// Starts the cluster where it does not run, and marks it as used.
    private func enter() async throws -> FolderLock {
        let turn = try await turn()
        defer { turn.release() }
        do {
            try await start()
        } catch {
            if let last = try FolderLock.take(folder.usePath) {
                defer { last.release() }
                try? await stop()
            }
            throw error
        }
        guard let use = try FolderLock.take(folder.usePath, .shared) else { throw PrivatePostgresError.busy(path: folder.path) }
        return use
    }

    /// Stops the cluster unless others use it.
    private func leave(_ use: FolderLock) async throws {
        let turn = try await turn()
        defer { turn.release() }
        use.release()
        guard let last = try FolderLock.take(folder.usePath) else { return }
        defer { last.release() }
        try await stop()
        // The one below /tmp is made anew at each start.
        if !folder.hasSocketInside { FolderFiles.removeEmpty(folder.socketFolder) }
    }

    /// One process at a time starts or stops the cluster.
    func turn() async throws -> FolderLock {
        guard let turn = try await FolderLock.wait(for: folder.turnPath, deadline: Self.handoverDeadline) else {
            throw PrivatePostgresError.busy(path: folder.path)
        }
        return turn
    }
}
