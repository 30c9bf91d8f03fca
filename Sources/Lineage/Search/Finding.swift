/// How a name holds the words of a question: packed so that the better of two is the larger number.
///
/// Bits 8–12: how many words it holds. Bits 0–6: the sum of how well it holds them. Bit 7: whether it holds one only but for a slip.
struct Finding: Sendable, Equatable {
    /// How well a word of a name is a word of a question.
    enum Quality: UInt16, CaseIterable {
        case slip = 1
        case part
        case prefix
        case equal
    }

    static let slipBit: UInt16 = 1 << 7
    private static let wordShift: UInt16 = 8
    /// How many numbers there are.
    static let bound = 1 << 13

    var bits: UInt16 = 0

    /// How many words are held.
    var wordCount: Int { Int(bits >> Self.wordShift) }

    /// The sum of how well they are held.
    var quality: Int { Int(bits & (Self.slipBit - 1)) }

    /// Whether a word is held only but for a slip.
    var hasSlip: Bool { bits & Self.slipBit != 0 }

    /// Adds a word.
    @inline(__always) mutating func add(_ quality: Quality) {
        bits = bits &+ (1 << Self.wordShift) &+ quality.rawValue | (quality == .slip ? Self.slipBit : 0)
    }
}
