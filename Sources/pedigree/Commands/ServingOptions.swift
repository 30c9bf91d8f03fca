import ArgumentParser
import Service

/// How models are served: options that questions about costs share.
struct ServingOptions: ParsableArguments {
    @Option(help: "The device, by its id (pedigree devices lists them).")
    var device: String?
    @Option(help: "How many of them share the model.")
    var deviceCount: String?
    @Option(help: "US dollars for an hour of one device.")
    var devicePrice: String?
    @Option(help: "The program that serves it (vllm, llama.cpp, …).")
    var engine: String?
    @Option(help: "The format of the weights that are served (BF16, FP8, Q4_K_M, AWQ-4bit-g128, …).")
    var format: String?
    @Option(help: "The device after the move, where it is another one.")
    var deviceAfter: String?
    @Option(help: "The format after the move, where it is another one.")
    var formatAfter: String?

    /// Adds what was given.
    func append(to parameters: inout QueryParameters) {
        let texts = [
            ("device", device), ("device_count", deviceCount), ("device_price", devicePrice), ("engine", engine), ("format", format),
            ("device_after", deviceAfter), ("format_after", formatAfter),
        ]
        for (name, value) in texts { if let value { parameters.append(name, value) } }
    }
}
