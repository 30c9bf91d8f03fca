/// What a reader of YAML or JSON made of a text, for comparing one with another in tests.
package indirect enum MetadataOutline: Hashable, Sendable {
    /// A text without any value.
    case nothing
    /// A scalar; `isPlain` when it has no quotes. The line is 0 for an empty plain scalar, which has no place.
    case scalar(String, isPlain: Bool, line: Int)
    case sequence([MetadataOutline])
    case mapping([MetadataOutline])

    /// What the quick reader makes of a YAML text: nil where it leaves the text to the general parser.
    package static func quick(_ bytes: [UInt8], limits: ReadingLimits = .init()) -> MetadataOutline? {
        var tree = MetadataTree(source: bytes)
        do {
            return try QuickYAMLReader.read(0..<bytes.count, line: 1, into: &tree, limits: limits).map { MetadataOutline($0, in: tree) } ?? .nothing
        } catch {
            return nil
        }
    }

    /// What the general parser makes of it: nil where it refuses.
    package static func general(_ bytes: [UInt8], limits: ReadingLimits = .init()) -> MetadataOutline? {
        var tree = MetadataTree(source: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            return try GeneralYAMLReader.read(text, line: 1, into: &tree, limits: limits).map { MetadataOutline($0, in: tree) } ?? .nothing
        } catch {
            return nil
        }
    }

    /// What the reader of JSON makes of a text: nil where it refuses.
    package static func json(_ bytes: [UInt8], limits: ReadingLimits = .init()) -> MetadataOutline? {
        (try? JSONTextReader.read(bytes, limits: limits)).map { MetadataOutline($0.root, in: $0) }
    }

    /// Where the front matter of a card stands, or nil.
    package static func frontMatter(of card: [UInt8]) -> Range<Int>? { CardLayout(card).frontMatter }

    private init(_ node: Int, in tree: MetadataTree) {
        switch tree.kind(node) {
        case .plain, .text:
            let text = tree.text(node)
            let isPlain = tree.kind(node) == .plain
            self = .scalar(text, isPlain: isPlain, line: isPlain && text.isEmpty ? 0 : tree.line(node))
        case .sequence: self = .sequence(tree.elements(node).map { MetadataOutline($0, in: tree) })
        case .mapping: self = .mapping(tree.elements(node).map { MetadataOutline($0, in: tree) })
        }
    }
}
