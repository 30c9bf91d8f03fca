/// What the Hub shows of a GGUF file: `total`, the weights of all tensors, `architecture` and `context_length`
/// (ggml, `docs/gguf.md`, version 3; big-endian files and older versions are not shown).
struct GGUFSummary {
    /// The header is read up to this size.
    private static let headerLimit = 32 << 20

    /// Reads the header.
    ///
    /// - Returns: The summary, `nil` where there is no such header.
    static func reading(_ content: FileContent) -> JSONValue? {
        let count = min(content.byteCount, headerLimit)
        guard count >= 24, let bytes = try? content.bytes(in: 0..<count), bytes.starts(with: "GGUF".utf8) else { return nil }
        var summary = GGUFSummary(bytes: bytes)
        return try? summary.read()
    }

    private struct Malformed: Error {}

    private let bytes: [UInt8]
    private var position = 4

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() throws -> JSONValue {
        guard try number(4) >= 2 else { throw Malformed() }
        let tensorCount = try number(8)
        let keyCount = try number(8)
        guard tensorCount <= 1 << 20, keyCount <= 1 << 20 else { throw Malformed() }
        var values: [String: JSONValue] = [:]
        for _ in 0..<keyCount {
            let key = try string()
            values[key] = try value(type: number(4))
        }
        var total = 0
        for _ in 0..<tensorCount {
            _ = try string()
            var weights = 1
            let dimensions = try number(4)
            guard dimensions <= 8 else { throw Malformed() }
            for _ in 0..<dimensions { weights = weights &* Int(truncatingIfNeeded: try number(8)) }
            _ = try number(4)
            _ = try number(8)
            total = total &+ weights
        }
        let architecture = values["general.architecture"]?.text
        return Self.summary(
            total: total, architecture: architecture, contextLength: architecture.flatMap { values["\($0).context_length"]?.integer })
    }

    /// What the Hub shows.
    static func summary(total: Int, architecture: String?, contextLength: Int?) -> JSONValue {
        var fields = [JSONValue.Field("total", .integer(total))]
        if let architecture { fields.append(JSONValue.Field("architecture", .text(architecture))) }
        if let contextLength { fields.append(JSONValue.Field("context_length", .integer(contextLength))) }
        return .object(fields)
    }

    private mutating func number(_ count: Int) throws -> UInt64 {
        guard bytes.count - position >= count else { throw Malformed() }
        defer { position += count }
        return bytes[position..<position + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }

    private mutating func string() throws -> String {
        let count = try number(8)
        guard count <= UInt64(bytes.count - position) else { throw Malformed() }
        defer { position += Int(count) }
        return String(decoding: bytes[position..<position + Int(count)], as: UTF8.self)
    }

    /// A value of a key; of numbers with a fraction and of arrays only the place is passed.
    private mutating func value(type: UInt64) throws -> JSONValue {
        switch type {
        case 0, 1, 7: return .integer(Int(try number(1)))
        case 2, 3: return .integer(Int(try number(2)))
        case 4, 5: return .integer(Int(try number(4)))
        case 10, 11: return .integer(Int(truncatingIfNeeded: try number(8)))
        case 6:
            _ = try number(4)
            return .null
        case 12:
            _ = try number(8)
            return .null
        case 8: return .text(try string())
        case 9:
            let elements = try number(4)
            let count = try number(8)
            // An array in an array would let a short header ask for endless depth.
            guard elements != 9, count <= UInt64(bytes.count - position) else { throw Malformed() }
            for _ in 0..<count { _ = try value(type: elements) }
            return .null
        default: throw Malformed()
        }
    }
}
