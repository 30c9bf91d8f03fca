/// A set of small codes, one byte each: asked once a model, so it must not cost a hash.
struct CodeSet: Sendable {
    /// 1 for each code that it holds, else 0.
    private(set) var flags: [UInt8]

    /// An empty set of codes below a count.
    init(count: Int) {
        flags = [UInt8](repeating: 0, count: count)
    }

    /// Adds a code.
    mutating func insert(_ code: UInt32) { flags[Int(code)] = 1 }

    /// Whether it holds a code.
    func contains(_ code: UInt32) -> Bool { flags[Int(code)] == 1 }
}
