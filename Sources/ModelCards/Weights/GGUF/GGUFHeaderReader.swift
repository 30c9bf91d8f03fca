/// Reads a GGUF header from its bytes.
struct GGUFHeaderReader {
    var header = GGUFHeader()
    private var cursor: HeaderCursor
    private let limits: HeaderLimits
    /// How many bytes of metadata may still be kept.
    private var room: Int
    /// What a condensed header says that it left out, by key.
    private var omitted: [(key: String, count: UInt64)] = []
    private var condensedOffset: UInt64?

    init(_ bytes: [UInt8], limits: HeaderLimits) {
        cursor = HeaderCursor(bytes)
        self.limits = limits
        room = limits.keptByteCount
    }

    mutating func read() throws(HeaderProblem) {
        guard try cursor.text(byteCount: 4) == "GGUF" else { throw HeaderProblem(.malformed, "the file does not begin with GGUF", offset: 0) }
        try readVersion()
        let tensorCount = try length()
        let keyCount = try length()
        guard keyCount <= GGUFCondensing.keyCount(for: limits.keyCount) else { throw tooManyKeys(keyCount) }
        for _ in 0..<keyCount { try readEntry() }
        guard header.entries.count <= limits.keyCount else { throw tooManyKeys(keyCount) }
        restoreOmitted()
        readAlignment()
        guard tensorCount <= UInt64(limits.tensorCount) else {
            throw HeaderProblem(.tooLarge, "\(tensorCount) tensors; \(limits.tensorCount) are the most that are read", offset: cursor.at)
        }
        var names = Set<[UInt8]>()
        for _ in 0..<tensorCount { try readTensor(&names) }
        header.dataOffset = condensedOffset ?? padded(UInt64(cursor.at))
    }

    /// A version that is only readable in the other byte order shows that the file is big-endian.
    private mutating func readVersion() throws(HeaderProblem) {
        let offset = cursor.at
        let number = try cursor.number(UInt32.self)
        header.isBigEndian = number & 0xFFFF == 0 && number != 0
        cursor.isBigEndian = header.isBigEndian
        let version = header.isBigEndian ? number.byteSwapped : number
        guard (1...3).contains(version) else { throw HeaderProblem(.malformed, "version \(version) of GGUF is not known", offset: offset) }
        header.version = version
    }

    /// A count or length: 32 bits in version 1, 64 bits since.
    private mutating func length() throws(HeaderProblem) -> UInt64 {
        header.version == 1 ? UInt64(try cursor.number(UInt32.self)) : try cursor.number(UInt64.self)
    }

    private func tooManyKeys(_ count: UInt64) -> HeaderProblem {
        HeaderProblem(.tooLarge, "\(count) keys; \(limits.keyCount) are the most that are read", offset: cursor.at)
    }

    /// A name within its bound, which holds for the repaired text too.
    private mutating func name(maximumByteCount: Int) throws(HeaderProblem) -> String {
        let offset = cursor.at
        let count = try length()
        guard count <= UInt64(maximumByteCount) else { throw HeaderProblem(.malformed, "a name of \(count) bytes", offset: offset) }
        let name = try cursor.text(byteCount: count)
        guard name.utf8.count <= maximumByteCount else { throw HeaderProblem(.malformed, "a name of \(count) bytes", offset: offset) }
        return name
    }

    private mutating func type() throws(HeaderProblem) -> GGUFValueType {
        let offset = cursor.at
        let number = try cursor.number(UInt32.self)
        guard let type = GGUFValueType(rawValue: number) else {
            throw HeaderProblem(.malformed, "\(number) is no type of metadata", offset: offset)
        }
        return type
    }
}

extension GGUFHeaderReader {
    private mutating func readEntry() throws(HeaderProblem) {
        let offset = cursor.at
        let key = try name(maximumByteCount: GGUFCondensing.nameByteCount(for: limits.nameByteCount))
        let type = try type()
        let value = try value(of: type)
        guard GGUFCondensing.isOwn(key) || key.utf8.count <= limits.nameByteCount else {
            throw HeaderProblem(.malformed, "a name of \(key.utf8.count) bytes", offset: offset)
        }
        guard !header.holds(key) else { throw HeaderProblem(.malformed, "the key \(key) stands twice", offset: offset) }
        switch value {
        case .uint64(let number) where key == GGUFCondensing.fileSizeKey: header.fileByteCount = header.fileByteCount ?? number
        case .uint64(let number) where key == GGUFCondensing.dataOffsetKey: condensedOffset = number
        case .uint64(let number) where key.hasPrefix(GGUFCondensing.omittedPrefix):
            omitted.append((String(key.dropFirst(GGUFCondensing.omittedPrefix.count)), number))
        default: if !GGUFCondensing.isOwn(key) { header.add(key, value) }
        }
    }

    private mutating func value(of type: GGUFValueType) throws(HeaderProblem) -> GGUFValue {
        switch type {
        case .text: return try text()
        case .array: return try array()
        default: return try number(of: type)
        }
    }

    private mutating func number(of type: GGUFValueType) throws(HeaderProblem) -> GGUFValue {
        switch type {
        case .uint8: .uint8(try cursor.number(UInt8.self))
        case .int8: .int8(try cursor.number(Int8.self))
        case .uint16: .uint16(try cursor.number(UInt16.self))
        case .int16: .int16(try cursor.number(Int16.self))
        case .uint32: .uint32(try cursor.number(UInt32.self))
        case .int32: .int32(try cursor.number(Int32.self))
        case .uint64: .uint64(try cursor.number(UInt64.self))
        case .int64: .int64(try cursor.number(Int64.self))
        case .float32: .float32(Float(bitPattern: try cursor.number(UInt32.self)))
        case .float64: .float64(Double(bitPattern: try cursor.number(UInt64.self)))
        case .boolean: .boolean(try cursor.number(UInt8.self) != 0)
        case .text, .array: preconditionFailure("texts and arrays are no numbers")
        }
    }

    private mutating func text() throws(HeaderProblem) -> GGUFValue {
        let count = try length()
        let most = min(limits.keptTextByteCount, room)
        guard count <= UInt64(most) else {
            try cursor.skip(count, width: 1)
            return .longText(byteCount: count)
        }
        let text = try cursor.text(byteCount: count)
        guard text.utf8.count <= most else { return .longText(byteCount: count) }
        room -= text.utf8.count
        return .text(text)
    }

    /// Looks how much an array holds, then reads it where that is little enough to keep.
    private mutating func array() throws(HeaderProblem) -> GGUFValue {
        let element = try type()
        let count = try length()
        let start = cursor.at
        var extent = Extent()
        try pass(element, count: count, depth: 1, extent: &extent)
        let isShort = extent.elements <= limits.keptElementCount && extent.bytes <= limits.keptArrayByteCount
        guard isShort, extent.bytes + 32 * extent.elements <= room else { return .longArray(of: element, count: count) }
        let end = cursor.at
        cursor.at = start
        var growth = 0
        let values = try elements(of: element, count: count, growth: &growth)
        cursor.at = end
        // Repaired, texts may have more bytes than they had.
        let bytes = extent.bytes + growth
        guard bytes <= limits.keptArrayByteCount, bytes + 32 * extent.elements <= room else { return .longArray(of: element, count: count) }
        room -= bytes + 32 * extent.elements
        return .array(of: element, values)
    }

    private mutating func elements(of type: GGUFValueType, count: UInt64, growth: inout Int) throws(HeaderProblem) -> [GGUFValue] {
        var values: [GGUFValue] = []
        for _ in 0..<count {
            switch type {
            case .text:
                let byteCount = try length()
                let text = try cursor.text(byteCount: byteCount)
                growth += text.utf8.count - Int(byteCount)
                values.append(.text(text))
            case .array:
                let element = try self.type()
                values.append(.array(of: element, try elements(of: element, count: try length(), growth: &growth)))
            default: values.append(try number(of: type))
            }
        }
        return values
    }

    /// How much an array holds, nested arrays included.
    private struct Extent {
        var elements = 0
        var bytes = 0
    }

    /// Passes over the elements of an array; every element that has no fixed width moves the cursor, so it ends.
    private mutating func pass(_ type: GGUFValueType, count: UInt64, depth: Int, extent: inout Extent) throws(HeaderProblem) {
        guard depth <= limits.depth else { throw HeaderProblem(.tooLarge, "arrays nest deeper than \(limits.depth)", offset: cursor.at) }
        let start = cursor.at
        if let width = type.width {
            try cursor.skip(count, width: width)
            extent.elements += Int(count)
        } else {
            for _ in 0..<count {
                if type == .text {
                    try cursor.skip(try length(), width: 1)
                } else {
                    try pass(try self.type(), count: try length(), depth: depth + 1, extent: &extent)
                }
                extent.elements += 1
            }
        }
        if depth == 1 { extent.bytes = cursor.at - start }
    }
}

extension GGUFHeaderReader {
    private mutating func readTensor(_ names: inout Set<[UInt8]>) throws(HeaderProblem) {
        let offset = cursor.at
        let name = try name(maximumByteCount: limits.nameByteCount)
        guard names.insert(Array(name.utf8)).inserted else { throw HeaderProblem(.malformed, "the tensor \(name) stands twice", offset: offset) }
        let count = try cursor.number(UInt32.self)
        guard count <= UInt32(limits.dimensionCount) else {
            throw HeaderProblem(.malformed, "a tensor of \(count) dimensions", offset: offset)
        }
        var dimensions: [UInt64] = []
        for _ in 0..<count { dimensions.append(try length()) }
        let type = GGUFTensorType(number: try cursor.number(UInt32.self))
        header.tensors.append(GGUFTensor(name: name, dimensions: dimensions, type: type, offset: try cursor.number(UInt64.self)))
    }

    /// Puts the counts of a condensed header back where the values were left out.
    private mutating func restoreOmitted() {
        for (key, count) in omitted {
            switch header.value(key) {
            case .array(of: let type, let values)? where values.isEmpty: header.replace(key, with: .longArray(of: type, count: count))
            case .text(let text)? where text.isEmpty: header.replace(key, with: .longText(byteCount: count))
            default: break
            }
        }
    }

    private mutating func readAlignment() {
        if case .uint32(let alignment)? = header.value("general.alignment"), alignment > 0 { header.alignment = UInt64(alignment) }
    }

    private func padded(_ offset: UInt64) -> UInt64 {
        (offset + header.alignment - 1) / header.alignment * header.alignment
    }
}
