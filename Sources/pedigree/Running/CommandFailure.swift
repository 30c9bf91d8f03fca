/// Why a command cannot go on, in words for whoever gave it.
struct CommandFailure: Error, CustomStringConvertible {
    /// The words.
    let description: String

    /// States why.
    init(_ description: String) {
        self.description = description
    }
}
