import Foundation

/// The weights of the additive model with its calibration, as `Scripts/train-inference` wrote them.
struct InferenceCoefficients: Decodable, Sendable {
    /// Which weights these are; part of every inference.
    let version: Int
    /// The score of a candidate without any evidence; that of no candidate at all is 0.
    let bias: Double
    /// What a unit of each term adds.
    let weights: [String: Double]
    /// The calibration: raw probabilities, rising, and how often answers of each were right on organisations that the weights did not see.
    let calibration: [CalibrationPoint]
    /// An answer less probable than this is not given.
    let least: Double

    /// A point of the calibration.
    struct CalibrationPoint: Decodable, Sendable {
        let raw: Double
        let right: Double
    }

    /// The embedded file.
    static let embedded: InferenceCoefficients = {
        do {
            return try JSONDecoder().decode(InferenceCoefficients.self, from: Data(PackageResources.coefficients_json))
        } catch {
            preconditionFailure("coefficients.json is what the training wrote: \(error)")
        }
    }()

    /// The weights in the order of the terms.
    var ordered: [(term: InferenceTerm, weight: Double)] {
        InferenceTerm.allCases.map { ($0, weights[$0.rawValue] ?? 0) }
    }

    /// How often an answer of a raw probability is right: straight lines between the points of the calibration.
    func calibrated(_ raw: Double) -> Double {
        guard let first = calibration.first, let last = calibration.last else { return raw }
        if raw <= first.raw { return first.raw == 0 ? first.right : first.right * raw / first.raw }
        guard let above = calibration.firstIndex(where: { $0.raw >= raw }) else { return last.right }
        let (left, right) = (calibration[above - 1], calibration[above])
        let share = right.raw > left.raw ? (raw - left.raw) / (right.raw - left.raw) : 1
        return left.right + (right.right - left.right) * share
    }
}
