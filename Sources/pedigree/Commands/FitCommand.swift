import ArgumentParser
import Service

/// Tells what fits a device.
struct FitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Tell which sizes, formats and quantized forks fit a device, or which devices a model needs.",
        discussion: """
            With --device, or a device of one's own by its memory, bandwidth and peak: what fits it, best first. Without: the smallest devices.

            Try:  pedigree fit Llama-3.1 --device rtx-4090 --context 32768
            """)

    @Argument(help: "A model, another name of one, or a family such as Llama-3.1.")
    var of: String
    @Option(help: "The device, by its id (pedigree devices lists them).")
    var device: String?
    @Option(help: "How many of them share the model.")
    var deviceCount: String?
    @Option(help: ArgumentHelp("Memory of a device of one's own.", valueName: "GiB"))
    var memoryGib: String?
    @Option(help: ArgumentHelp("Its bandwidth in 10⁹ bytes a second.", valueName: "GB/s"))
    var bandwidthGbs: String?
    @Option(help: ArgumentHelp("Its peak in 16 bits.", valueName: "TFLOP/s"))
    var halfTflops: String?
    @Option(help: "Its kind (consumer_gpu, apple_soc, cpu, …).")
    var kind: String?
    @Option(help: "Tokens of a sequence, prompt and answer.")
    var context: String?
    @Option(help: "Sequences at once.")
    var batch: String?
    @Option(help: "The program (llama.cpp, vllm, …).")
    var engine: String?
    @Option(help: "Only this format (Q4_K_M, FP8, AWQ-4bit-g128, …).")
    var format: String?
    @Option(help: "The numbers of the cache: FP16, FP8 or INT8.")
    var cacheFormat: String?
    @Option(help: "How many to show.")
    var limit: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters([("of", of)])
        let given = [
            ("device", device), ("device_count", deviceCount), ("memory_gib", memoryGib), ("bandwidth_gbs", bandwidthGbs),
            ("half_tflops", halfTflops),
            ("kind", kind), ("context", context), ("batch", batch), ("engine", engine), ("format", format), ("cache_format", cacheFormat),
            ("limit", limit),
        ]
        for case (let name, let value?) in given { parameters.append(name, value) }
        let asked = parameters
        try await options.answer({ try await $0.fit(asked) }, text: { FitText.text($0) })
    }
}
