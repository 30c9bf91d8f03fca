import Foundation

/// A time that is made of terms: seconds of each at full efficiency, times a coefficient for what is lost.
///
/// `t = Σ cᵢ·fᵢ`, or, where one term (starting kernels) runs beside the others, `t = ((Σ others)⁴ + term⁴)^¼`: close to the larger of the two.
/// Every coefficient is positive, so a time grows with each of its terms.
struct StepTime: Sendable {
    /// The coefficients, in the order of the terms.
    var coefficients: [Double]
    /// The term that runs beside the others; nil where all add.
    var overlapped: Int?

    /// The seconds of a step.
    func seconds(_ terms: [Double]) -> Double {
        var sum = 0.0
        var beside = 0.0
        for index in terms.indices {
            let share = terms[index] * coefficients[index]
            if index == overlapped { beside = share } else { sum += share }
        }
        guard beside > 0 else { return sum }
        guard sum > 0 else { return beside }
        let (large, small) = (max(sum, beside), min(sum, beside))
        let ratio = small / large
        return large * (1 + ratio * ratio * ratio * ratio).squareRoot().squareRoot()
    }
}
