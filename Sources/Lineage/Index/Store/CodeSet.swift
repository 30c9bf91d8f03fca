/// A set of small codes, one byte each: asked once a model, so it must not cost a hash.
struct CodeSet: Sendable {
    private var flags: [Bool]

    /// An empty set of codes below a count.
    init(count: Int) {
        flags = [Bool](repeating: false, count: count)
    }

    /// Adds a code.
    mutating func insert(_ code: UInt32) { flags[Int(code)] = true }

    /// Whether it holds a code.
    func contains(_ code: UInt32) -> Bool { flags[Int(code)] }
}
