/// Something did not happen in time.
struct Late: Error, CustomStringConvertible {
    let description: String
}

/// Waits until a condition holds, and looks again and again until a deadline far beyond what it should take.
func eventually(_ what: String, deadline: Duration = .seconds(90), _ holds: () async throws -> Bool) async throws {
    let end = ContinuousClock.now.advanced(by: deadline)
    while try await !holds() {
        guard ContinuousClock.now < end else { throw Late(description: "not in time: \(what)") }
        try await Task.sleep(for: .milliseconds(20))
    }
}
