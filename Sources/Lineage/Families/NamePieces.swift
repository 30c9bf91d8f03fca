/// A name cut where its writer cut it: at `-`, `_`, spaces, and dots that are not decimal points.
///
/// `Qwen2.5-Coder-7B` gives `Qwen2.5`, `Coder`, `7B`; `phi-1_5` gives `phi`, `1.5`, because an
/// underscore between two digits is a decimal point in the names of Phi, InternLM, StableLM and MiniCPM.
struct NamePieces: Sendable {
    /// The pieces in order, as written; none is empty.
    let pieces: [String]
    /// The bytes of the same pieces, folded.
    private let folded: [[UInt8]]

    /// Cuts a name. Complexity: O(*n*).
    init(_ name: some StringProtocol) {
        let bytes = Array(name.utf8)
        var pieces: [String] = []
        var current: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isBetweenDigits =
                index > 0 && index + 1 < bytes.count && bytes[index - 1].isASCIIDigit && bytes[index + 1].isASCIIDigit
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"):
                if isBetweenDigits {
                    current.append(UInt8(ascii: "."))
                } else {
                    Self.close(&current, into: &pieces)
                }
            case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"):
                Self.close(&current, into: &pieces)
            default:
                current.append(byte)
            }
        }
        Self.close(&current, into: &pieces)
        self.pieces = pieces
        folded = pieces.map { Array(foldedName($0).utf8) }
    }

    private static func close(_ current: inout [UInt8], into pieces: inout [String]) {
        guard !current.isEmpty else { return }
        pieces.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
    }

    /// What is left after the words of a line, or nil when the name does not begin with them.
    ///
    /// The words end at the end of a piece, or inside one where a letter meets a digit (`Qwen2.5`, `gemma3n`).
    /// - Parameters:
    ///   - squeezed: The bytes of the words, folded and without separators: `codellama`, `stablediffusionxl`.
    ///   - allowsMark: Whether one letter before the digit may follow at once (`deepseekv3`), as people type it.
    func rest(after squeezed: [UInt8], allowsMark: Bool = false) -> [String]? {
        var wanted = squeezed[...]
        for (index, folded) in folded.enumerated() {
            if wanted.starts(with: folded) {
                wanted = wanted.dropFirst(folded.count)
                if wanted.isEmpty { return Array(pieces[(index + 1)...]) }
                continue
            }
            guard folded.starts(with: wanted), let last = wanted.last, !last.isASCIIDigit else { return nil }
            let left = Array(pieces[index].utf8)[wanted.count...]
            let digitPlace = allowsMark && left.first?.isASCIIDigit == false ? left.startIndex + 1 : left.startIndex
            guard digitPlace < left.endIndex, left[digitPlace].isASCIIDigit else { return nil }
            return Self.splitting(String(decoding: left, as: UTF8.self)) + pieces[(index + 1)...]
        }
        return nil
    }

    /// Cuts `3Guard` into `3` and `Guard`, and leaves `3n`, `7B`, `4bit` and `2507` whole.
    static func splitting(_ piece: String) -> [String] {
        let bytes = Array(piece.utf8)
        let digits = bytes.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        let letters = bytes.dropFirst(digits.count)
        guard !digits.isEmpty, letters.count > 2, letters.allSatisfy({ !$0.isASCIIDigit }),
            !FamilyWords.isForeign(foldedName(piece))
        else { return [piece] }
        return [String(decoding: digits, as: UTF8.self), String(decoding: letters, as: UTF8.self)]
    }
}

extension UInt8 {
    /// Whether this is one of the ten ASCII digits.
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
