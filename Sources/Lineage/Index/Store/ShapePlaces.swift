/// Shapes by small codes, as ``WordLists`` keeps words: forks share the shape of their base. Code 0 is none.
struct ShapePlaces: Sendable {
    private var values: [ModelShape?] = [nil]
    private var codes: [ModelShape: UInt32] = [:]

    /// How many codes there are.
    var count: Int { values.count }

    /// The shape of a code.
    subscript(code: UInt32) -> ModelShape? { values[Int(code)] }

    /// The code of a shape, a new one where it was never seen.
    mutating func code(of shape: ModelShape?) -> UInt32 {
        guard let shape else { return 0 }
        if let code = codes[shape] { return code }
        let code = UInt32(values.count)
        values.append(shape)
        codes[shape] = code
        return code
    }
}
