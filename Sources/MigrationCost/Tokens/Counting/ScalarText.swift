/// Texts as arrays of Unicode scalars.
enum ScalarText {
    /// The scalars of a string.
    static func scalars(_ string: String) -> [UInt32] { string.unicodeScalars.map(\.value) }

    /// The string of scalars.
    static func string(_ scalars: some Sequence<UInt32>) -> String {
        var string = String.UnicodeScalarView()
        for value in scalars { if let scalar = Unicode.Scalar(value) { string.append(scalar) } }
        return String(string)
    }

    /// Adds the UTF-8 bytes of a scalar.
    static func appendBytes(of scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(scalar))
        case ..<0x800: bytes += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
        case ..<0x10000: bytes += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
        default:
            bytes += [
                UInt8(0xF0 | scalar >> 18 & 0x07), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F),
            ]
        }
    }
}
