/// A number that a bill depends on: what is likely, its bounds, and where it comes from.
public struct InputValue: Hashable, Sendable {
    /// Where a number comes from.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// Whoever asks gave it.
        case given
        /// The registry or a catalogue of this product states it, with a citation.
        case known
        /// It was fitted to measurements, whose errors make its range.
        case calibrated
        /// Nobody stated it: a default with a range as wide as what is known.
        case assumed
    }

    /// The lower bound.
    public var low: Double
    /// The likely value.
    public var likely: Double
    /// The upper bound.
    public var high: Double
    /// Where it comes from.
    public var origin: Origin

    /// Keeps a number; bounds on the wrong side of the likely value are put on it.
    public init(low: Double, likely: Double, high: Double, origin: Origin) {
        self.low = min(low, likely)
        self.likely = likely
        self.high = max(high, likely)
        self.origin = origin
    }

    /// A number that somebody gave, exactly.
    public static func given(_ value: Double) -> Self { Self(low: value, likely: value, high: value, origin: .given) }

    /// A default with its range.
    public static func assumed(_ likely: Double, _ range: ClosedRange<Double>) -> Self {
        Self(low: range.lowerBound, likely: likely, high: range.upperBound, origin: .assumed)
    }

    /// Whether nothing is left open.
    public var isExact: Bool { low == high }
}
