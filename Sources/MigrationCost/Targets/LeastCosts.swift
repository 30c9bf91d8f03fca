/// The least of many costs, each with how many have it, as far as a list of so many needs them.
struct LeastCosts {
    private let limit: Int
    private var entries: [(cost: Double, count: Int)] = []
    private var count = 0

    init(limit: Int) { self.limit = max(1, limit) }

    /// The greatest cost that can still be listed; infinite as long as the list is not full.
    var worst: Double { count >= limit ? entries.last?.cost ?? .infinity : .infinity }

    /// Takes a cost that so many have.
    mutating func take(_ cost: Double, count: Int) {
        guard cost < worst else { return }
        let place = entries.firstIndex { $0.cost > cost } ?? entries.count
        entries.insert((cost, count), at: place)
        self.count += count
        while let last = entries.last, self.count - last.count >= limit {
            self.count -= last.count
            entries.removeLast()
        }
    }
}
