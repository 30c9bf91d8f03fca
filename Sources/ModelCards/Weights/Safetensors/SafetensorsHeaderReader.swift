internal import Lineage

/// Reads a safetensors header from its bytes.
struct SafetensorsHeaderReader {
    /// The key of the text metadata in which a condensed header keeps the size of a file that is not as large as its header demands.
    static let fileSizeKey = "pedigree.file_size"
    /// And where the data of that file begin.
    static let dataOffsetKey = "pedigree.data_offset"

    var header = SafetensorsHeader()
    private let limits: HeaderLimits
    private var condensed: (fileByteCount: UInt64?, dataOffset: UInt64?)

    init(limits: HeaderLimits) { self.limits = limits }

    mutating func read(_ bytes: [UInt8], fileByteCount: UInt64?) throws(HeaderProblem) {
        var cursor = HeaderCursor(bytes)
        let count = try cursor.number(UInt64.self)
        guard count <= SafetensorsHeader.greatestByteCount else {
            throw HeaderProblem(.malformed, "a header of \(count) bytes; the format allows \(SafetensorsHeader.greatestByteCount)", offset: 0)
        }
        guard count <= UInt64(limits.textByteCount) else {
            throw HeaderProblem(.tooLarge, "a header of \(count) bytes; \(limits.textByteCount) are the most that are read", offset: 0)
        }
        try cursor.skip(count, width: 1)
        header.dataOffset = UInt64(cursor.at)
        let text = Array(bytes[8..<cursor.at])
        guard text.first == Byte.openBrace else { throw HeaderProblem(.malformed, "the header does not begin with {", offset: 8) }
        guard String(validating: text, as: UTF8.self) != nil else { throw HeaderProblem(.malformed, "the header is not UTF-8", offset: 8) }
        try read(HeaderText.tree(text, limits: limits))
        if let offset = condensed.dataOffset { header.dataOffset = offset }
        header.tensors.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        let natural = header.dataOffset.addingReportingOverflow(header.dataByteCount)
        header.fileByteCount = fileByteCount ?? condensed.fileByteCount ?? (natural.overflow ? .max : natural.partialValue)
    }

    private mutating func read(_ tree: MetadataTree) throws(HeaderProblem) {
        var names = Set<ArraySlice<UInt8>>()
        for (key, value) in tree.entries(tree.root) {
            let name = tree.text(key, maximumByteCount: limits.nameByteCount)
            guard names.insert(tree.bytes(key)).inserted else { throw HeaderProblem(.malformed, "the key \(name) stands twice") }
            if name == "__metadata__" {
                try readMetadata(value, of: tree)
            } else {
                guard header.tensors.count < limits.tensorCount else {
                    throw HeaderProblem(.tooLarge, "more than \(limits.tensorCount) tensors")
                }
                guard let tensor = tensor(name, value, of: tree) else {
                    throw HeaderProblem(.malformed, "\(name) has no readable dtype, shape and data_offsets")
                }
                header.tensors.append(tensor)
            }
        }
    }

    private mutating func readMetadata(_ node: Int, of tree: MetadataTree) throws(HeaderProblem) {
        guard tree.kind(node) == .mapping else { throw HeaderProblem(.malformed, "__metadata__ is not an object") }
        for (key, value) in tree.entries(node) {
            guard tree.kind(value) == .text else { throw HeaderProblem(.malformed, "__metadata__ holds more than texts") }
            let name = tree.text(key, maximumByteCount: limits.nameByteCount)
            let text = tree.text(value, maximumByteCount: limits.keptTextByteCount)
            if name == Self.fileSizeKey, let count = UInt64(text) {
                condensed.fileByteCount = condensed.fileByteCount ?? count
            } else if name == Self.dataOffsetKey, let offset = UInt64(text) {
                condensed.dataOffset = condensed.dataOffset ?? offset
            } else if header.entries.count < limits.keyCount {
                header.entries.append(SafetensorsHeader.Entry(key: name, text: text))
            }
        }
    }

    private func tensor(_ name: String, _ node: Int, of tree: MetadataTree) -> SafetensorsTensor? {
        guard let type = tree.value("dtype", in: node), tree.kind(type) == .text, let shape = numbers("shape", in: node, of: tree),
            shape.count <= limits.dimensionCount, let offsets = numbers("data_offsets", in: node, of: tree), offsets.count == 2,
            offsets[0] <= offsets[1], offsets[1] <= UInt64(Int64.max)
        else { return nil }
        return SafetensorsTensor(
            name: name, type: SafetensorsType(name: boundedText(tree.text(type, maximumByteCount: 60), maximumByteCount: 60)), dimensions: shape,
            range: offsets[0]..<offsets[1])
    }

    private func numbers(_ key: String, in node: Int, of tree: MetadataTree) -> [UInt64]? {
        guard let list = tree.value(key, in: node), tree.kind(list) == .sequence else { return nil }
        var numbers: [UInt64] = []
        for element in tree.elements(list) {
            guard numbers.count <= limits.dimensionCount, let number = HeaderText.wholeNumber(element, of: tree) else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
