/// The programs that people run a format with on a kind of device, the likeliest first.
///
/// An assumption, from what the programs support: GGUF runs in llama.cpp, EXL2 in ExLlamaV2, bitsandbytes in Transformers; servers run the rest on
/// data-centre GPUs, and llama.cpp on all that people own.
enum UsualEngines {
    private static let llamaCpp = EngineName("llama.cpp")
    private static let server = EngineName("vllm")
    private static let compiled = EngineName("gpt-fast")
    private static let exllama = EngineName("exllamav2")
    private static let eager = EngineName("transformers")
    private static let edge = EngineName("executorch")

    static func of(_ format: WeightFormat, on device: Device) -> [EngineName] {
        switch (format, device.kind) {
        case (.executorchFourBit, _), (_, .phone): [edge]
        case (.gguf, _), (_, .appleChip), (_, .cpu): [llamaCpp]
        case (.exl2, _): [exllama]
        case (.fourBitFloat, _): [eager, server]
        case (.grouped, .consumerGPU), (.grouped, .workstationGPU): [server, exllama]
        default: [server, compiled]
        }
    }
}
