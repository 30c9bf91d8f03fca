import Foundation

/// The terms of the time of one generated token of a full server, its share of prompts included.
enum ServingTerm: Int, CaseIterable {
    /// Weights over bandwidth, shared by all requests of a step.
    case weights
    /// The cache of a request over bandwidth.
    case cache
    /// Multiplications of the token and its share of the prompt over the peak of the format.
    case arithmetic
    /// The same with 4-bit products.
    case fourBitArithmetic
    /// The same of a mixture of experts, whose products are small.
    case expertArithmetic
    /// The same with 4-bit products.
    case fourBitExpertArithmetic
    /// Starting a layer's kernels: 100 µs a layer and step, more with each doubling of devices.
    case layers
    /// The program's own work for a token: 1 µs; devices of a mixture divide requests.
    case host
    /// Two exchanges a layer over the link.
    case exchanges
    /// Attention of the prompt over the 16-bit peak.
    case promptAttention

    var name: String { String(describing: self) }

    /// The terms of conditions, in seconds for each generated token; without the share of the prompt where it is not to be read.
    static func terms(of conditions: ServingConditions, readsPrompt: Bool = true) -> [Double] {
        let architecture = conditions.architecture
        let requests = ServingConcurrency.requests(conditions)
        let count = Double(conditions.deviceCount)
        let bandwidth = conditions.device.bandwidth.value * count
        let layers = Double(architecture.layers)
        let tokens = readsPrompt ? 1 + conditions.prompt / conditions.generated : 1
        let peak = conditions.device.peak(sixteenBit: false, of: conditions.format) * count
        let products = 2 * Double(architecture.multipliedParameters) / peak * tokens
        let scores = 2 * layers * Double(architecture.heads * architecture.headWidth) * conditions.prompt * conditions.prompt / conditions.generated
        let isFour = conditions.format == .nvidiaFourBit && conditions.device.fourBitPeak != nil
        let isMixture = architecture.isMixture
        let link = conditions.device.linkBandwidth?.value ?? 32e9
        return [
            conditions.traffic.ofStep(tokens: requests, exponent: 0.8) / bandwidth / requests,
            ServingConcurrency.cacheOfRequest(conditions) / bandwidth,
            !isFour && !isMixture ? products : 0, isFour && !isMixture ? products : 0,
            !isFour && isMixture ? products : 0, isFour && isMixture ? products : 0,
            layers * 1e-4 / requests * (1 + 0.5 * log2(count)),
            1e-6 * tokens.squareRoot() / (isMixture ? count : 1),
            count > 1 ? 4 * layers * Double(architecture.hidden) * 2 * (count - 1) / count / link * tokens : 0,
            (readsPrompt ? scores : 0) / (conditions.device.peak(sixteenBit: true, of: conditions.format) * count),
        ]
    }
}
