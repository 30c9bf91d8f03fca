import Logging

extension PrivateCluster {
    /// How often the watch looks: what a request that comes meanwhile waits for more.
    private static let watchPause: Duration = .milliseconds(250)
    /// The longest pause between two attempts to start a PostgreSQL that does not start.
    private static let longestPause: Duration = .seconds(10)

    /// Runs work, and starts the cluster again whenever it ends meanwhile.
    ///
    /// PostgreSQL itself recovers from the death of any of its processes but the postmaster. Without a postmaster nothing accepts connections, and
    /// nobody but the server that owns the folder would start another one.
    func watched<Value>(_ body: () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await watch() }
            defer { group.cancelAll() }
            return try await body()
        }
    }

    /// Looks after the postmaster until the task is cancelled.
    private func watch() async {
        var pause = Self.watchPause
        while (try? await Task.sleep(for: pause)) != nil {
            guard !isRunning else {
                pause = Self.watchPause
                continue
            }
            logger.error("the private PostgreSQL has ended; starting it again", metadata: ["folder": "\(folder.clusterPath)"])
            do {
                // Not interrupted by cancellation, so that nothing stays half started; whoever leaves then stops it.
                try await Task { try await startAgain() }.value
                logger.notice("the private PostgreSQL runs again")
                pause = Self.watchPause
            } catch {
                pause = min(pause * 2, Self.longestPause)
                logger.error("the private PostgreSQL does not start; trying again in \(pause)", metadata: ["reason": "\(error)"])
            }
        }
    }

    private func startAgain() async throws {
        let turn = try await turn()
        defer { turn.release() }
        try await start()
    }
}
