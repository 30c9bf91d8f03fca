extension SafetensorsHeader {
    /// The header alone, as a file without weights: what reads to the same header again.
    ///
    /// It is the beginning of the file as it stands there. Only where the file is not as large as its header demands, its size and the place of
    /// its data are added to the text metadata, under keys that begin with `pedigree.`.
    ///
    /// - Parameters:
    ///   - bytes: The first bytes of the file.
    ///   - fileByteCount: How many bytes the file has, where that is known.
    ///   - limits: The bounds.
    /// - Returns: nil for a header that cannot be read.
    public static func condensed(_ bytes: [UInt8], fileByteCount: UInt64?, limits: HeaderLimits = .init()) -> [UInt8]? {
        let header = read(bytes, fileByteCount: fileByteCount, limits: limits)
        guard header.stop == nil, let headerByteCount = byteCount(of: bytes) else { return nil }
        let kept = Array(bytes.prefix(headerByteCount))
        guard read(kept, limits: limits) != header else { return kept }
        let text = Array(kept.dropFirst(8))
        guard let tree = try? HeaderText.tree(text, limits: limits) else { return nil }
        let marks =
            "\"\(SafetensorsHeaderReader.fileSizeKey)\":\"\(header.fileByteCount)\","
            + "\"\(SafetensorsHeaderReader.dataOffsetKey)\":\"\(header.dataOffset)\""
        let insertion: (place: Int, text: String)
        if let metadata = tree.value("__metadata__", in: tree.root) {
            insertion = (Int(tree.nodes[metadata].offset) + 1, marks + (isEmpty(metadata, tree) ? "" : ","))
        } else {
            insertion = (Int(tree.nodes[tree.root].offset) + 1, "\"__metadata__\":{\(marks)}" + (isEmpty(tree.root, tree) ? "" : ","))
        }
        let result = Array(text[..<insertion.place]) + Array(insertion.text.utf8) + Array(text[insertion.place...])
        return (0..<8).map { UInt8(truncatingIfNeeded: result.count >> ($0 * 8)) } + result
    }

    private static func isEmpty(_ mapping: Int, _ tree: MetadataTree) -> Bool {
        var children = tree.elements(mapping)
        return children.next() == nil
    }
}
