/// Order statistics of small lists.
public enum Quantiles {
    /// The middle of values in any order; nil of none.
    public static func median(_ values: [Double]) -> Double? { interpolated(values.sorted(), 0.5) }

    /// The value at a part of the way through sorted values, interpolated between neighbours (type 7 of Hyndman and Fan, as numpy does).
    static func interpolated(_ sorted: [Double], _ part: Double) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = part * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }

    /// The value that a new one is beyond with no more than the chance that is left, whatever its distribution: ranks counted among one more value.
    static func conformal(_ sorted: [Double], _ part: Double) -> Double? {
        guard let first = sorted.first, let last = sorted.last else { return nil }
        let count = Double(sorted.count)
        if part < 0.5 {
            let rank = Int(((count + 1) * part).rounded(.down)) - 1
            return rank < 0 ? first : sorted[rank]
        }
        let rank = Int(((count + 1) * part).rounded(.up)) - 1
        return rank >= sorted.count ? last : sorted[rank]
    }
}
