import Registry

/// Tries items one after the other, and stops asking once the database is away: to wait for it again at each would take hours.
struct ItemAttempts {
    private var fault: (any Error)?

    /// What came of one; where the database failed before, that failure.
    mutating func result<Value>(of attempt: () async throws -> Value) async -> Result<Value, any Error> {
        if let fault { return .failure(fault) }
        do {
            return .success(try await attempt())
        } catch {
            if DatabaseFault.isFault(error) { fault = error }
            return .failure(error)
        }
    }
}
