/// Bits a weight by the part of the model, scales and zero points included.
///
/// | format | a linear layer | citation |
/// | --- | --- | --- |
/// | GPTQ, AWQ, round to nearest: b bits, group g | b + (16 + b)/g: a scale of 16 bits and a zero point of b | arXiv 2210.17323, 2306.00978 |
/// | MLX | b + 32/g: scale and bias of 16 bits | mlx documentation of `quantize` |
/// | INT4 of torchao and gpt-fast | 4 + 32/g: scale and zero of 16 bits | torchao |
/// | bitsandbytes | 4 + 32/64; quantized once more 4 + 8/64 + 32/(64·256) | arXiv 2305.14314 |
/// | MXFP4, NVFP4 | 4 + 8/32, 4 + 8/16 | OCP MX 1.0, NVIDIA |
/// | EXL2 | as its name says; output 6 | exllamav2, README |
/// | ExecuTorch w4a8 | 4 + 32/32: a scale of 32 bits; embedding and output 8 + 32/hidden each | sizes of Llama 3.2's published programs |
struct FormatBits: Sendable {
    /// Of linear layers.
    var linear: Double
    /// Of the input embedding.
    var input: Double
    /// Of the output.
    var output: Double
    /// Whether only experts have the format and other linear layers 16 bits.
    var expertsOnly = false
    /// Whether tied embeddings are written twice.
    var unties = false

    /// The bits of a format that is no GGUF file type.
    init(_ format: WeightFormat) {
        switch format {
        case .plain(.float32): self.init(all: 32)
        case .plain(.float16), .plain(.bfloat16): self.init(all: 16)
        case .plain(.float8), .plain(.int8): self.init(linear: 8)
        case .grouped(.mlx, let bits, let group):
            self.init(all: Double(bits) + 32 / Double(max(group, 1)))
        case .grouped(.int4, let bits, let group): self.init(linear: Double(bits) + 32 / Double(max(group, 1)))
        case .grouped(_, let bits, let group): self.init(linear: Double(bits) + Double(16 + bits) / Double(max(group, 1)))
        case .fourBitFloat(let quantizesScales): self.init(linear: quantizesScales ? 4 + 8.0 / 64 + 32.0 / (64 * 256) : 4 + 32.0 / 64)
        case .microscaled:
            self.init(linear: 4 + 8.0 / 32)
            expertsOnly = true
        case .nvidiaFourBit: self.init(linear: 4 + 8.0 / 16)
        case .exl2(let bits):
            self.init(linear: bits)
            output = 6
        case .executorchFourBit:
            self.init(linear: 5)
            input = 8.03
            output = 8.03
            unties = true
        case .gguf(let type): self.init(all: GGMLType(rawValue: type.rawValue)?.bitsPerWeight ?? 16)
        }
    }

    private init(all bits: Double) {
        linear = bits
        input = bits
        output = bits
    }

    private init(linear bits: Double) {
        linear = bits
        input = 16
        output = 16
    }
}
