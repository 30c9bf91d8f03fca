/// Texts by their scalars, each with a number; the longest or each prefix of a running text is found in one walk.
///
/// All edges are in one table of open addressing: a vocabulary of 250,000 texts has a million edges, and a table for each node would not fit.
struct ScalarTrie {
    /// The node of the empty text.
    static let root: UInt32 = 0
    private static let none: UInt64 = .max

    private var keys = [UInt64](repeating: none, count: 1024)
    private var children = [UInt32](repeating: 0, count: 1024)
    private var values: [Int32] = [-1]

    /// Whether no text is in it.
    private(set) var isEmpty = true

    /// The node of a node's text with one more scalar; nil when no text begins so.
    func child(of node: UInt32, _ scalar: UInt32) -> UInt32? {
        let key = UInt64(node) << 32 | UInt64(scalar)
        var slot = Self.hash(key) & (keys.count - 1)
        while keys[slot] != Self.none {
            if keys[slot] == key { return children[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// The number of the text that ends at a node; nil when none does.
    func value(at node: UInt32) -> Int32? { values[Int(node)] < 0 ? nil : values[Int(node)] }

    /// The node of a text below a node.
    func node(of text: some Sequence<UInt32>, below start: UInt32 = root) -> UInt32? {
        var node = start
        for scalar in text {
            guard let next = child(of: node, scalar) else { return nil }
            node = next
        }
        return node
    }

    /// The number of a text; nil when it is not in.
    subscript(text: some Sequence<UInt32>) -> Int32? { node(of: text).flatMap { value(at: $0) } }

    /// Puts a text in; a text that is in gets the new number.
    mutating func insert(_ text: some Sequence<UInt32>, value: Int32) {
        var node = Self.root
        for scalar in text { node = child(of: node, scalar) ?? grow(node, scalar) }
        values[Int(node)] = value
        isEmpty = false
    }

    private mutating func grow(_ node: UInt32, _ scalar: UInt32) -> UInt32 {
        if values.count * 2 > keys.count { widen() }
        let new = UInt32(values.count)
        values.append(-1)
        place(UInt64(node) << 32 | UInt64(scalar), new)
        return new
    }

    private mutating func place(_ key: UInt64, _ child: UInt32) {
        var slot = Self.hash(key) & (keys.count - 1)
        while keys[slot] != Self.none { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        children[slot] = child
    }

    private mutating func widen() {
        let old = (keys, children)
        keys = [UInt64](repeating: Self.none, count: old.0.count * 2)
        children = [UInt32](repeating: 0, count: old.0.count * 2)
        for (key, child) in zip(old.0, old.1) where key != Self.none { place(key, child) }
    }

    /// Spreads keys over the table (the finalizer of SplitMix64, Steele and others, OOPSLA 2014).
    private static func hash(_ key: UInt64) -> Int {
        var mixed = (key ^ key >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: mixed ^ mixed >> 31)
    }
}
