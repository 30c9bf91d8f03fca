/// The header of a safetensors file: the list of its tensors and text metadata.
///
/// Source: the format's description in the safetensors repository: eight bytes with the length of the header, the header as one JSON object,
/// the data. The rules are those by which the library (0.8.0) refuses a file.
public struct SafetensorsHeader: Hashable, Sendable {
    /// A key of the text metadata with its value.
    public struct Entry: Hashable, Sendable {
        /// The key, such as `format`.
        public let key: String
        /// The text, at most ``HeaderLimits/keptTextByteCount`` bytes of it.
        public let text: String
    }

    /// The greatest header that the format allows, in bytes.
    public static let greatestByteCount: UInt64 = 100_000_000

    /// What `__metadata__` holds, in the order of the file.
    public internal(set) var entries: [Entry] = []
    /// The tensors in the order of their data.
    public internal(set) var tensors: [SafetensorsTensor] = []
    /// Where the data begin in the file, in bytes.
    public internal(set) var dataOffset: UInt64 = 0
    /// How many bytes the file has: as it was said, else as a condensed header says, else as the header demands.
    public internal(set) var fileByteCount: UInt64 = 0
    /// Why it was not read.
    public internal(set) var stop: HeaderProblem?

    /// Reads the beginning of a file.
    ///
    /// No input makes this fail: a problem is kept as ``stop``.
    ///
    /// - Parameters:
    ///   - bytes: The first bytes of the file, at least as many as ``byteCount(of:)`` says, or what ``condensed(_:fileByteCount:)`` wrote.
    ///   - fileByteCount: How many bytes the file has, where that is known.
    ///   - limits: The bounds.
    /// - Complexity: O(*n* log *n*) in the bytes of the header.
    public static func read(_ bytes: [UInt8], fileByteCount: UInt64? = nil, limits: HeaderLimits = .init()) -> SafetensorsHeader {
        var reader = SafetensorsHeaderReader(limits: limits)
        do throws(HeaderProblem) {
            try reader.read(bytes, fileByteCount: fileByteCount)
        } catch {
            reader.header.stop = error
        }
        return reader.header
    }

    /// How many bytes the header of a file has, the eight of its length included.
    ///
    /// - Parameter bytes: The first bytes of the file.
    /// - Returns: nil when there are fewer than eight, or when the number is beyond what the format allows.
    public static func byteCount(of bytes: [UInt8]) -> Int? {
        var cursor = HeaderCursor(bytes)
        guard let count = try? cursor.number(UInt64.self), count <= greatestByteCount else { return nil }
        return 8 + Int(count)
    }

    /// Where the data of the last tensor end, in bytes after the header.
    public var dataByteCount: UInt64 { tensors.last?.range.upperBound ?? 0 }

    /// The text of a key of the metadata.
    public func text(_ key: String) -> String? { entries.first { $0.key == key }?.text }

    /// What in the header breaks the rules of the format, why it was not read, and what of its file is missing, each kind once.
    public var problems: [HeaderProblem] {
        if let stop { return [stop] }
        var problems: [HeaderProblem] = []
        if let tensor = tensors.first(where: { !$0.type.isKnown }) {
            problems.append(HeaderProblem(.unknownType, "\(tensor.name) has the type \(tensor.type.name), which is not known"))
        }
        if let problem = layoutProblem { problems.append(problem) }
        let end = dataOffset.addingReportingOverflow(dataByteCount)
        if end.overflow || end.partialValue > fileByteCount {
            problems.append(
                HeaderProblem(.weightsMissing, "the file has \(fileByteCount) bytes, its last tensor ends \(dataByteCount) after the header"))
        } else if end.partialValue < fileByteCount {
            problems.append(HeaderProblem(.malformed, "\(fileByteCount - end.partialValue) bytes belong to no tensor"))
        }
        return problems
    }

    private var layoutProblem: HeaderProblem? {
        var end: UInt64 = 0
        for tensor in tensors {
            guard tensor.range.lowerBound == end else {
                return HeaderProblem(
                    .malformed, "\(tensor.name) begins at \(tensor.range.lowerBound), not where the tensor before it ends, at \(end)")
            }
            end = tensor.range.upperBound
            if tensor.type.isKnown, tensor.expectedByteCount != UInt64(tensor.range.count) {
                return HeaderProblem(.malformed, "\(tensor.name) has \(tensor.range.count) bytes, which its type and dimensions do not make")
            }
        }
        return nil
    }
}
