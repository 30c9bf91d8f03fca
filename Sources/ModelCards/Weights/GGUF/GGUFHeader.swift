/// What stands before the weights in a GGUF file: metadata and the list of its tensors.
///
/// Versions 1, 2 and 3 are read, in either byte order. Source: the GGUF specification (ggml, docs/gguf.md); version 1 has lengths, counts and
/// dimensions of 32 bits where the others have 64.
public struct GGUFHeader: Hashable, Sendable {
    /// A key of the metadata with its value.
    public struct Entry: Hashable, Sendable {
        /// The key, such as `general.name`.
        public let key: String
        /// The value.
        public let value: GGUFValue
    }

    /// The version of the format: 1, 2 or 3; 0 where it was not read.
    public internal(set) var version: UInt32 = 0
    /// Whether numbers have their highest byte first.
    public internal(set) var isBigEndian = false
    /// The metadata in the order of the file.
    public internal(set) var entries: [Entry] = []
    /// The tensors in the order of the file.
    public internal(set) var tensors: [GGUFTensor] = []
    /// The multiple at which tensors begin, in bytes.
    public internal(set) var alignment: UInt64 = 32
    /// Where the data begin in the file, in bytes; nil where the header was not read to its end.
    public internal(set) var dataOffset: UInt64?
    /// How many bytes the file has, where that is known.
    public internal(set) var fileByteCount: UInt64?
    /// Why it was not read to its end.
    public internal(set) var stop: HeaderProblem?
    private var places: [String: Int] = [:]

    /// Reads the beginning of a file.
    ///
    /// No input makes this fail: what was read up to a problem is kept, with the problem as ``stop``.
    ///
    /// - Parameters:
    ///   - bytes: The first bytes of the file, or all of them, or what ``condensed()`` wrote.
    ///   - fileByteCount: How many bytes the file has, where that is known.
    ///   - limits: The bounds.
    /// - Complexity: O(*n*) in the bytes, whatever numbers stand in them.
    public static func read(_ bytes: [UInt8], fileByteCount: UInt64? = nil, limits: HeaderLimits = .init()) -> GGUFHeader {
        var reader = GGUFHeaderReader(bytes, limits: limits)
        reader.header.fileByteCount = fileByteCount
        do throws(HeaderProblem) {
            try reader.read()
        } catch {
            reader.header.stop = error
        }
        return reader.header
    }

    /// The value of a key.
    public func value(_ key: String) -> GGUFValue? { places[key].map { entries[$0].value } }

    /// Whether a key is there.
    func holds(_ key: String) -> Bool { places[key] != nil }

    mutating func add(_ key: String, _ value: GGUFValue) {
        places[key] = entries.count
        entries.append(Entry(key: key, value: value))
    }

    /// Puts what was counted in place of what was left empty.
    mutating func replace(_ key: String, with value: GGUFValue) {
        if let place = places[key] { entries[place] = Entry(key: key, value: value) }
    }
}
