/// How the weights of a model are written: the type of its numbers, or the mixture of types of a file.
public enum WeightFormat: Hashable, Sendable {
    /// Numbers of so many bits with one scale or none a tensor.
    case plain(PlainType)
    /// A GGUF file type, which is a mixture of block types by tensor.
    case gguf(GGUFFileType)
    /// Whole numbers with a scale and a zero point for each group of weights of a column; embeddings stay in 16 bits.
    case grouped(GroupedMethod, bits: Int, group: Int)
    /// bitsandbytes' 4 bits (NF4 or FP4), whose scales may be quantized once more.
    case fourBitFloat(quantizesScales: Bool)
    /// Blocks of 4-bit floating point with a shared exponent (OCP MX): 32 a block.
    case microscaled
    /// Blocks of 4-bit floating point with a scale in 8 bits: 16 a block.
    case nvidiaFourBit
    /// ExLlamaV2: so many bits a weight on average, chosen by measurement; the head has 6.
    case exl2(bits: Double)
    /// An ExecuTorch program: linear layers with 4-bit weights in groups of 32, embedding and output head in 8 bits.
    case executorchFourBit

    /// Types of numbers that a tensor holds one by one.
    public enum PlainType: String, Hashable, Sendable, CaseIterable {
        case float32 = "F32"
        case float16 = "F16"
        case bfloat16 = "BF16"
        case float8 = "FP8"
        case int8 = "INT8"
    }

    /// Methods that quantize weights in groups.
    public enum GroupedMethod: String, Hashable, Sendable, CaseIterable {
        case gptq = "GPTQ"
        case awq = "AWQ"
        case roundToNearest = "RTN"
        case mlx = "MLX"
        case int4 = "INT4"
    }

    /// The file types of GGUF, as llama.cpp names them.
    public enum GGUFFileType: String, Hashable, Sendable, CaseIterable {
        case f32 = "F32"
        case f16 = "F16"
        case bf16 = "BF16"
        case q8v0 = "Q8_0"
        case q6K = "Q6_K"
        case q5KM = "Q5_K_M"
        case q5KS = "Q5_K_S"
        case q5v1 = "Q5_1"
        case q5v0 = "Q5_0"
        case q4KM = "Q4_K_M"
        case q4KS = "Q4_K_S"
        case q4v1 = "Q4_1"
        case q4v0 = "Q4_0"
        case q3KL = "Q3_K_L"
        case q3KM = "Q3_K_M"
        case q3KS = "Q3_K_S"
        case q2K = "Q2_K"
        case q2KS = "Q2_K_S"
        case iq4NL = "IQ4_NL"
        case iq4XS = "IQ4_XS"
        case iq3M = "IQ3_M"
        case iq3S = "IQ3_S"
        case iq3XS = "IQ3_XS"
        case iq3XXS = "IQ3_XXS"
        case iq2M = "IQ2_M"
        case iq2S = "IQ2_S"
        case iq2XS = "IQ2_XS"
        case iq2XXS = "IQ2_XXS"
        case iq1M = "IQ1_M"
        case iq1S = "IQ1_S"
        case mxfp4 = "MXFP4_MOE"
    }
}
