import Foundation

extension PrefillRate {
    /// How many times longer or larger a prompt or a model may be for a measurement to say all of it.
    private static let likeness = 2.0
    /// The share of a residual that other prompts and models have in common with it: half the variance of left-out residuals is the machine's.
    private static let shared = 0.5

    /// The rate corrected by what the user measured on the same machine: wholly by measurements of alike prompts and models where there are any, by half
    /// of the others' residuals otherwise, as chunks and buffers make the rest of them.
    public func value(for conditions: PrefillConditions, given own: [Observation<PrefillConditions>]) -> Double {
        let plain = value(for: conditions)
        let alike = own.filter { Self.isAlike($0.conditions, conditions) }
        let residuals = (alike.isEmpty ? own : alike).compactMap {
            Self.scale.residual(measured: $0.measured, estimated: value(for: $0.conditions))
        }
        guard let middle = Quantiles.median(residuals) else { return plain }
        return plain * exp(middle * (alike.isEmpty ? Self.shared : 1))
    }

    private static func isAlike(_ one: PrefillConditions, _ other: PrefillConditions) -> Bool {
        let prompts = one.prompt / other.prompt
        let sizes = Double(one.architecture.activeParameters) / max(1, Double(other.architecture.activeParameters))
        return (1 / likeness...likeness).contains(prompts) && (1 / likeness...likeness).contains(sizes)
    }
}
