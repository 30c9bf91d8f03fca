/// The feed-forward part of a layer, found from its number of weights.
struct FeedForwardShape: Sendable {
    /// Experts, 1 without a choice.
    let experts: Int
    /// Whether it has a gate beside up and down.
    let isGated: Bool
    /// Its width, that of one expert.
    let width: Int
    private let rest: Int64

    /// Finds it.
    ///
    /// - Parameters:
    ///   - rest: The weights of a layer that are not attention.
    ///   - shape: The model.
    init(rest: Int64, _ shape: Architecture) {
        self.rest = rest
        let plane = Double(shape.hidden) * Double(max(shape.feedForward, 1))
        let matrices = Double(rest) / max(plane, 1)
        if shape.isMixture || shape.experts > 1 {
            isGated = true
            experts = Self.experts(matrices: matrices, shape)
            let dense = max(Double(rest) / Double(experts) / 3 / Double(max(shape.hidden, 1)), 1)
            // The stated width, where it explains the weights; else the width that does.
            width = abs(dense / Double(max(shape.feedForward, 1)) - 1) < 0.03 ? shape.feedForward : Int(dense)
        } else {
            // Without a gate there are two matrices and often biases; with one there are three.
            isGated = matrices >= 2.5
            experts = 1
            width = shape.feedForward
        }
    }

    /// How many experts: as stated, or as whole experts of the stated width explain the weights, or as the share of active weights implies with the
    /// usual 8 active ones.
    private static func experts(matrices: Double, _ shape: Architecture) -> Int {
        if shape.experts > 1 { return shape.experts }
        let whole = (matrices / 3).rounded()
        if whole >= 2, abs(matrices / 3 / whole - 1) < 0.02 { return Int(whole) }
        let idle = Double(shape.parameters - shape.activeParameters)
        let all = matrices * Double(shape.hidden) * Double(max(shape.feedForward, 1)) * Double(shape.layers)
        let share = max(0.005, 1 - idle / max(all, 1))
        return max(2, min(1024, Int((8 / share / 8).rounded()) * 8))
    }

    /// Its tensors; all experts of one kind are one tensor.
    func tensors(hidden: Int) -> [TensorShape] {
        let weights = Int64(hidden) * Int64(width) * Int64(experts)
        // Widths that do not explain what remains are stretched to it: the sum counts.
        let count: Int64 = isGated ? 3 : 2
        let fitting = experts > 1 ? min(weights, rest / count) : weights
        let up = TensorShape(role: .up, weights: fitting, rowLength: hidden, rowCount: width)
        let down = TensorShape(role: .down, weights: fitting, rowLength: width, rowCount: hidden)
        var tensors = isGated ? [TensorShape(role: .gate, weights: fitting, rowLength: hidden, rowCount: width), up, down] : [up, down]
        if experts > 1 {
            tensors.append(TensorShape(role: .router, weights: Int64(hidden * experts), rowLength: hidden, rowCount: experts))
        }
        return tensors
    }
}
