import MigrationCost
import Testing

@Suite struct WeightFormatTests {
    @Test(arguments: [
        ("Q4_K_M", WeightFormat.gguf(.q4KM)), ("q4-k-m", .gguf(.q4KM)), ("IQ2_XXS", .gguf(.iq2XXS)), ("BF16", .plain(.bfloat16)),
        ("GPTQ-4bit-g128", .grouped(.gptq, bits: 4, group: 128)), ("awq-8bit", .grouped(.awq, bits: 8, group: 128)),
        ("mlx-6bit", .grouped(.mlx, bits: 6, group: 64)), ("INT4-g32", .grouped(.int4, bits: 4, group: 32)),
        ("NF4-DQ", .fourBitFloat(quantizesScales: true)), ("bitsandbytes-8bit", .plain(.int8)), ("EXL2-4.65", .exl2(bits: 4.65)),
        ("SpinQuant-w4a8", .executorchFourBit), ("RTN-W8A8", .grouped(.roundToNearest, bits: 8, group: 128)), ("MXFP4", .microscaled),
        ("NVFP4", .nvidiaFourBit),
    ])
    func `a format is read from its name`(name: String, format: WeightFormat) {
        #expect(WeightFormat(name) == format)
    }

    @Test(arguments: ["gguf", "", "q9_k", "-", "exl2", String(repeating: "q", count: 300)])
    func `a name that says no type is none`(name: String) {
        #expect(WeightFormat(name) == nil)
    }
}
