/// Registrations on their way to a server that may die: each is sent until it is acknowledged.
///
/// An actor, since several clients take from it.
actor FaultQueue {
    private static let clientCount = 3

    private var pending: [FaultPopulation.Registration] = []
    private var round = 0
    private var isStopped = false
    /// The round of the newest acknowledged registration of each model.
    private(set) var acknowledged: [String: Int] = [:]
    /// Answers that are neither success nor trouble.
    private(set) var refused: [String] = []

    /// Whether nothing waits and nothing is under way.
    var isEmpty: Bool { pending.isEmpty && underWay == 0 }
    private var underWay = 0

    /// Adds the registrations of a round.
    func add(_ registrations: [FaultPopulation.Registration], round: Int) {
        pending = registrations
        self.round = round
    }

    /// Lets clients end when the answer that they wait for has come.
    func stop() { isStopped = true }

    /// Sends everything to a server, until nothing is left or it is stopped.
    nonisolated func send(to server: RunningServer) async {
        await begin()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<Self.clientCount {
                group.addTask {
                    while let next = await self.take() { await self.settle(next, status: try? await server.register(next.body)) }
                }
            }
        }
    }

    private func begin() { isStopped = false }

    private func take() -> FaultPopulation.Registration? {
        guard !isStopped, let next = pending.popLast() else { return nil }
        underWay += 1
        return next
    }

    private func settle(_ registration: FaultPopulation.Registration, status: Int?) {
        underWay -= 1
        switch status {
        case 200, 201: acknowledged[registration.id] = round
        // No answer, or one that says that the database is away.
        case nil, 500, 503: pending.insert(registration, at: 0)
        case let status?: refused.append("\(status): \(registration.body)")
        }
    }
}
