/// A size as it stands in a name: `7b`, `0.5B`, `8x7B`, `A3B`, `E2B`, `16E`, `7b1`.
struct ModelSize: Hashable, Sendable {
    /// The size as shown: capitals, `7b1` as `7.1B`.
    let text: String
    /// Whether it follows another size and belongs to it: `A3B` (active weights), `16E` (experts).
    let isAddition: Bool

    /// Reads one piece of a name, or nil when it is no size.
    init?(_ piece: String) {
        let upper = Array(piece.utf8).map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
        var body = upper[...]
        let mark = body.first == UInt8(ascii: "A") || body.first == UInt8(ascii: "E") ? body.removeFirst() : nil
        guard let unit = body.lastIndex(where: { !$0.isASCIIDigit && $0 != UInt8(ascii: ".") }), unit > body.startIndex else { return nil }
        let isExperts = body[unit] == UInt8(ascii: "E")
        guard "BMTE".utf8.contains(body[unit]), Self.isNumber(body[..<unit], mayMultiply: true) else { return nil }
        let behind = body[(unit + 1)...]
        guard behind.isEmpty || (behind.count == 1 && body[unit] == UInt8(ascii: "B") && !body[..<unit].contains(UInt8(ascii: "."))) else {
            return nil
        }
        let number = String(decoding: body[..<unit], as: UTF8.self).replacing("X", with: "x")
        let fraction = behind.isEmpty ? "" : "." + String(decoding: behind, as: UTF8.self)
        text = (mark.map { String(Unicode.Scalar($0)) } ?? "") + number + fraction + String(Unicode.Scalar(body[unit]))
        isAddition = isExperts || mark == UInt8(ascii: "A")
    }

    /// A count of weights as people say it: `8B`, `1.5B`, `137M`; nil below a million.
    static func rounded(_ parameters: Int64) -> String? {
        let units: [(Int64, String)] = [(1_000_000_000_000, "T"), (1_000_000_000, "B"), (1_000_000, "M")]
        guard let (unit, letter) = units.first(where: { parameters >= $0.0 }) else { return nil }
        let tenths = (parameters / (unit / 20) + 1) / 2
        return tenths >= 100 || tenths % 10 == 0 ? "\((tenths + 5) / 10)\(letter)" : "\(tenths / 10).\(tenths % 10)\(letter)"
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>, mayMultiply: Bool) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "X"), omittingEmptySubsequences: false)
        guard parts.count == 1 || (mayMultiply && parts.count == 2) else { return false }
        return parts.allSatisfy { part in
            part.first?.isASCIIDigit == true && part.last?.isASCIIDigit == true
                && part.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") } && part.count <= 6
        }
    }
}
