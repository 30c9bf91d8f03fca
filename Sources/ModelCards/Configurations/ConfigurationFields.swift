internal import Lineage

/// The fields of one mapping of a configuration, read by type.
///
/// A key that is null counts as absent; of a key that stands twice the last counts.
struct ConfigurationFields {
    let tree: MetadataTree
    let node: Int
    private let values: [String: Int]
    private let nulls: Set<String>

    /// Indexes a mapping; anything else has no fields. Keys of more than 80 bytes are none that are read.
    init(_ tree: MetadataTree, _ node: Int) {
        self.tree = tree
        self.node = node
        var values: [String: Int] = [:]
        var nulls: Set<String> = []
        if node >= 0, tree.kind(node) == .mapping {
            for (key, value) in tree.entries(node) where tree.isScalar(key) && tree.bytes(key).count <= 80 {
                let name = tree.text(key)
                let isNull = tree.kind(value) == .plain && PlainScalar(tree.bytes(value)) == .null
                values[name] = isNull ? nil : value
                if isNull { nulls.insert(name) } else { nulls.remove(name) }
            }
        }
        self.values = values
        self.nulls = nulls
    }

    /// What stands where a whole number belongs.
    enum Whole: Equatable {
        case absent
        /// At least 0 and less than 10^18.
        case number(Int64)
        /// A text, a list, a fraction, a negative number or one too large.
        case unreadable
    }

    /// Whether a field has a value other than null.
    func states(_ key: String) -> Bool { values[key] != nil }

    /// Whether a field is null, which is not the same as absent where a default is another.
    func isNull(_ key: String) -> Bool { nulls.contains(key) }

    /// The node of a value.
    func value(_ key: String) -> Int? { values[key] }

    /// A whole number that is not negative.
    func whole(_ key: String) -> Whole { values[key].map { Self.whole($0, in: tree) } ?? .absent }

    /// The first of some fields that holds a whole number that is not negative.
    func count(_ keys: String...) -> Int64? {
        for key in keys { if case .number(let number) = whole(key) { return number } }
        return nil
    }

    /// A number that is finite.
    func number(_ key: String) -> Double? {
        guard let value = values[key], tree.kind(value) == .plain, PlainScalar(tree.bytes(value)) == .number else { return nil }
        return Double(tree.text(value)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// `true` or `false`.
    func flag(_ key: String) -> Bool? {
        guard let value = values[key], tree.kind(value) == .plain, case .boolean(let flag) = PlainScalar(tree.bytes(value)) else { return nil }
        return flag
    }

    /// A text in quotes that is not empty, at most 4,096 bytes of it.
    func text(_ key: String) -> String? { values[key].flatMap { Self.text($0, in: tree) } }

    /// The keys that hold a value.
    var names: some Collection<String> { values.keys }

    /// The fields of a mapping inside this one.
    func part(_ key: String) -> ConfigurationFields? {
        guard let value = values[key], tree.kind(value) == .mapping else { return nil }
        return ConfigurationFields(tree, value)
    }

    /// The elements of a list, at most `limit` of them; nil where there is no list.
    func list(_ key: String, limit: Int) -> [Int]? {
        guard let value = values[key], tree.kind(value) == .sequence else { return nil }
        return Array(tree.elements(value).prefix(limit))
    }

    /// How many elements a list or pairs a mapping has.
    func size(_ key: String) -> Int64? {
        guard let value = values[key], !tree.isScalar(value) else { return nil }
        let count = Int64(tree.elements(value).reduce(into: 0) { count, _ in count += 1 })
        return tree.kind(value) == .mapping ? count / 2 : count
    }

    /// A text in quotes that is not empty.
    static func text(_ value: Int, in tree: MetadataTree) -> String? {
        guard tree.kind(value) == .text, !tree.bytes(value).isEmpty else { return nil }
        return tree.text(value, maximumByteCount: 4096)
    }

    /// A whole number that is not negative.
    static func whole(_ value: Int, in tree: MetadataTree) -> Whole {
        guard tree.kind(value) == .plain else { return .unreadable }
        let bytes = tree.bytes(value)
        guard bytes.count <= 18, !bytes.isEmpty, bytes.allSatisfy(Byte.isDigit), let number = Int64(tree.text(value)) else { return .unreadable }
        return .number(number)
    }
}
