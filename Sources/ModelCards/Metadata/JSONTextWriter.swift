/// Writes a tree as one JSON text (RFC 8259), within a bound.
struct JSONTextWriter {
    private let tree: MetadataTree
    private let maximumByteCount: Int
    private var sortsKeys = false
    private var output: [UInt8] = []

    /// The node as JSON, or nil when it would be longer than the bound.
    ///
    /// Types follow the core schema of YAML 1.2: `true`, `false`, `null`,
    /// `~` and numbers without quotes; everything else is text, so `no` stays the word that was written.
    static func text(of node: Int, in tree: MetadataTree, maximumByteCount: Int, sortsKeys: Bool = false) -> String? {
        var writer = JSONTextWriter(tree: tree, maximumByteCount: maximumByteCount)
        writer.sortsKeys = sortsKeys
        writer.output.reserveCapacity(1024)
        guard writer.write(node) else { return nil }
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// A text in quotation marks.
    static func quoted(_ text: String) -> String {
        var writer = JSONTextWriter(tree: MetadataTree(source: []), maximumByteCount: .max)
        writer.writeText(Array(text.utf8)[...])
        return String(decoding: writer.output, as: UTF8.self)
    }

    private init(tree: MetadataTree, maximumByteCount: Int) {
        self.tree = tree
        self.maximumByteCount = maximumByteCount
    }

    private mutating func write(_ node: Int) -> Bool {
        guard output.count <= maximumByteCount else { return false }
        switch tree.kind(node) {
        case .plain: writePlain(node)
        case .text: writeText(tree.bytes(node))
        case .sequence:
            output.append(Byte.openBracket)
            for (index, element) in tree.elements(node).enumerated() {
                if index > 0 { output.append(Byte.comma) }
                guard write(element) else { return false }
            }
            output.append(Byte.closeBracket)
        case .mapping: return writeMapping(node)
        }
        return output.count <= maximumByteCount
    }

    private mutating func writeMapping(_ mapping: Int) -> Bool {
        output.append(Byte.openBrace)
        var isFirst = true
        var entries = tree.entries(mapping).filter { tree.isScalar($0.key) }
        if sortsKeys { entries.sort { tree.bytes($0.key).lexicographicallyPrecedes(tree.bytes($1.key)) } }
        for entry in entries {
            if !isFirst { output.append(Byte.comma) }
            isFirst = false
            writeText(tree.bytes(entry.key))
            output.append(Byte.colon)
            guard write(entry.value) else { return false }
        }
        output.append(Byte.closeBrace)
        return output.count <= maximumByteCount
    }

    private mutating func writePlain(_ node: Int) {
        let bytes = tree.bytes(node)
        switch PlainScalar(bytes) {
        case .null: output.append(contentsOf: "null".utf8)
        case .boolean(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .number: output.append(contentsOf: bytes)
        case .text: writeText(bytes)
        }
    }

    private mutating func writeText(_ bytes: ArraySlice<UInt8>) {
        output.append(Byte.quote)
        for byte in bytes {
            switch byte {
            case Byte.quote, Byte.backslash:
                output.append(Byte.backslash)
                output.append(byte)
            case Byte.newline: output.append(contentsOf: "\\n".utf8)
            case Byte.tab: output.append(contentsOf: "\\t".utf8)
            case Byte.carriageReturn: output.append(contentsOf: "\\r".utf8)
            case 0: output.append(contentsOf: "\u{FFFD}".utf8)
            case 1..<0x20: output.append(contentsOf: "\\u00\(byte < 0x10 ? "0" : "1")\(String(byte & 0xF, radix: 16))".utf8)
            default: output.append(byte)
            }
        }
        output.append(Byte.quote)
    }
}
