/// When a file was quantized: llama.cpp has changed several times which tensor of a file type gets which block type.
///
/// The dates are those of the changes in llama.cpp; each reproduces published sizes of its time to a hundredth of a percent (test fixtures).
public enum GGUFEra: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Before 21 August 2023, GGML v3 files: types without K have no exception, not even for the output, and no exception goes by the first layers.
    case ggml
    /// Until 28 October 2023: tensors whose rows or columns are no multiple of 256 fall back (the output to 16 bits); Q2_K keeps queries and keys only.
    case early
    /// Until 10 January 2024: exceptions by depth as today; Q2_K as before; experts have no exception of their own.
    case middle
    /// Since 11 January 2024.
    case current

    /// Eras in order of time.
    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The era of a day.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - month: 1 to 12.
    ///   - day: 1 to 31.
    public init(year: Int, month: Int, day: Int) {
        switch (year * 100 + month) * 100 + day {
        case ..<2023_08_21: self = .ggml
        case ..<2023_10_29: self = .early
        case ..<2024_01_11: self = .middle
        default: self = .current
        }
    }
}
