extension GGUFHeader {
    /// The header as a GGUF file without weights, small enough to keep: what reads to this header again.
    ///
    /// Long texts and lists are left empty; how long they were, how large the file was and where its data began stand in keys
    /// that begin with `pedigree.`. The rest is as in the file: version, byte order, order of keys and tensors.
    ///
    /// - Returns: nil for a header that was not read to its end.
    public func condensed() -> [UInt8]? {
        guard stop == nil, dataOffset != nil else { return nil }
        var writer = GGUFHeaderWriter(version: version, isBigEndian: isBigEndian)
        let extra = GGUFCondensing.entries(of: self)
        writer.begin(tensorCount: tensors.count, keyCount: entries.count + extra.count)
        for entry in entries + extra { writer.write(entry) }
        for tensor in tensors { writer.write(tensor) }
        return writer.bytes
    }
}

/// Writes the parts of a GGUF header.
private struct GGUFHeaderWriter {
    let version: UInt32
    let isBigEndian: Bool
    private(set) var bytes: [UInt8] = []

    init(version: UInt32, isBigEndian: Bool) {
        self.version = version
        self.isBigEndian = isBigEndian
    }

    mutating func begin(tensorCount: Int, keyCount: Int) {
        bytes += Array("GGUF".utf8)
        write(version)
        length(tensorCount)
        length(keyCount)
    }

    mutating func write(_ entry: GGUFHeader.Entry) {
        text(entry.key)
        write(entry.value.type.rawValue)
        value(entry.value)
    }

    mutating func write(_ tensor: GGUFTensor) {
        text(tensor.name)
        write(UInt32(tensor.dimensions.count))
        for dimension in tensor.dimensions { length(dimension) }
        write(tensor.type.number)
        write(tensor.offset)
    }

    private mutating func value(_ value: GGUFValue) {
        switch value {
        case .uint8(let number): write(number)
        case .int8(let number): write(number)
        case .uint16(let number): write(number)
        case .int16(let number): write(number)
        case .uint32(let number): write(number)
        case .int32(let number): write(number)
        case .uint64(let number): write(number)
        case .int64(let number): write(number)
        case .float32(let number): write(number.bitPattern)
        case .float64(let number): write(number.bitPattern)
        case .boolean(let isTrue): write(UInt8(isTrue ? 1 : 0))
        case .text(let text): self.text(text)
        case .longText: length(0)
        case .longArray(of: let type, count: _): array(of: type, [])
        case .array(of: let type, let values): array(of: type, values)
        }
    }

    private mutating func array(of type: GGUFValueType, _ values: [GGUFValue]) {
        write(type.rawValue)
        length(values.count)
        for value in values { self.value(value) }
    }

    private mutating func text(_ text: String) {
        length(text.utf8.count)
        bytes += text.utf8
    }

    private mutating func length(_ count: some BinaryInteger) {
        if version == 1 { write(UInt32(truncatingIfNeeded: count)) } else { write(UInt64(truncatingIfNeeded: count)) }
    }

    private mutating func write(_ number: some FixedWidthInteger) {
        let width = number.bitWidth / 8
        for index in 0..<width {
            bytes.append(UInt8(truncatingIfNeeded: number >> ((isBigEndian ? width - 1 - index : index) * 8)))
        }
    }
}

extension GGUFValue {
    /// The type that the file gives it.
    public var type: GGUFValueType {
        switch self {
        case .uint8: .uint8
        case .int8: .int8
        case .uint16: .uint16
        case .int16: .int16
        case .uint32: .uint32
        case .int32: .int32
        case .uint64: .uint64
        case .int64: .int64
        case .float32: .float32
        case .float64: .float64
        case .boolean: .boolean
        case .text, .longText: .text
        case .array, .longArray: .array
        }
    }
}
