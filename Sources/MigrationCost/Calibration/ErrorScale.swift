import Foundation

/// How an error of an estimate is counted.
public enum ErrorScale: String, Sendable, Codable {
    /// Parts of the measured value.
    case relative
    /// The difference, for values that may be zero: points of a benchmark.
    case points
    /// Right or wrong, for yes and no.
    case decision

    /// The error, from 0: a part of 1, points, or 0 and 1.
    public func error(measured: Double, estimated: Double) -> Double {
        switch self {
        case .relative: measured == 0 ? (estimated == 0 ? 0 : 1) : abs(estimated - measured) / abs(measured)
        case .points: abs(estimated - measured)
        case .decision: (estimated >= 0.5) == (measured >= 0.5) ? 0 : 1
        }
    }

    /// What a row adds to or multiplies an estimate with: the logarithm of measured to estimated, or the difference; nil where there is none.
    public func residual(measured: Double, estimated: Double) -> Double? {
        switch self {
        case .relative: measured > 0 && estimated > 0 ? log(measured / estimated) : nil
        case .points: measured - estimated
        case .decision: nil
        }
    }

    /// An estimate moved by a residual.
    public func shifted(_ estimate: Double, by residual: Double) -> Double {
        switch self {
        case .relative: estimate * exp(residual)
        case .points: estimate + residual
        case .decision: estimate
        }
    }

    /// The residual at which the published factor lies.
    func residual(ofFactor factor: Double) -> Double {
        switch self {
        case .relative: log(max(1, factor))
        case .points: max(0, factor)
        case .decision: 0
        }
    }
}
