/// Places among the families by small codes, as ``WordLists`` keeps words: many models share one. Code 0 is no family.
struct FamilyPlaces: Sendable {
    private var values: [IndexedFamily?] = [nil]
    private var codes: [IndexedFamily: UInt32] = [:]
    private var codesOfKey: [String: [UInt32]] = [:]

    /// How many codes there are.
    var count: Int { values.count }

    /// The place of a code.
    subscript(code: UInt32) -> IndexedFamily? { values[Int(code)] }

    /// The code of a place, a new one where it was never seen.
    mutating func code(of family: IndexedFamily?) -> UInt32 {
        guard let family else { return 0 }
        if let code = codes[family] { return code }
        let code = UInt32(values.count)
        values.append(family)
        codes[family] = code
        for key in Set(family.keys) { codesOfKey[key, default: []].append(code) }
        return code
    }

    /// Which places are in a family.
    func codes(in key: String) -> CodeSet {
        var set = CodeSet(count: values.count)
        for code in codesOfKey[key] ?? [] { set.insert(code) }
        return set
    }
}
