import MigrationCost

/// Shapes of well-known models, from their `config.json`.
enum Shapes {
    static let llama8B = Architecture(
        parameters: 8_030_261_248, layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, headWidth: 128, feedForward: 14_336, vocabulary: 128_256)
    static let llama70B = Architecture(
        parameters: 70_553_706_496, layers: 80, hidden: 8192, heads: 64, keyValueHeads: 8, headWidth: 128, feedForward: 28_672, vocabulary: 128_256)
    static let llama2of7B = Architecture(
        parameters: 6_738_415_616, layers: 32, hidden: 4096, heads: 32, feedForward: 11_008, vocabulary: 32_000)
    static let llama2of70B = Architecture(
        parameters: 68_976_648_192, layers: 80, hidden: 8192, heads: 64, keyValueHeads: 8, feedForward: 28_672, vocabulary: 32_000)
    static let codeLlama13B = Architecture(
        parameters: 13_016_028_160, layers: 40, hidden: 5120, heads: 40, feedForward: 13_824, vocabulary: 32_016)
    static let solar = Architecture(
        parameters: 10_731_524_096, layers: 48, hidden: 4096, heads: 32, keyValueHeads: 8, feedForward: 14_336, vocabulary: 32_000)
    static let mixtral = Architecture(
        parameters: 46_702_792_704, activeParameters: 12_879_925_248, layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, feedForward: 14_336,
        vocabulary: 32_000)
    static let qwen05B = Architecture(
        parameters: 494_032_768, layers: 24, hidden: 896, heads: 14, keyValueHeads: 2, headWidth: 64, feedForward: 4864, vocabulary: 151_936,
        tiesEmbeddings: true)
    static let qwen7B = Architecture(
        parameters: 7_615_616_512, layers: 28, hidden: 3584, heads: 28, keyValueHeads: 4, feedForward: 18_944, vocabulary: 152_064)
    static let llama1B = Architecture(
        parameters: 1_235_814_400, layers: 16, hidden: 2048, heads: 32, keyValueHeads: 8, headWidth: 64, feedForward: 8192, vocabulary: 128_256,
        tiesEmbeddings: true)
    static let llama3B = Architecture(
        parameters: 3_212_749_824, layers: 28, hidden: 3072, heads: 24, keyValueHeads: 8, headWidth: 128, feedForward: 8192, vocabulary: 128_256,
        tiesEmbeddings: true)
    static let phi2 = Architecture(parameters: 2_779_683_840, layers: 32, hidden: 2560, heads: 32, feedForward: 10_240, vocabulary: 51_200)
    static let opt13B = Architecture(
        parameters: 12_840_719_360, layers: 40, hidden: 5120, heads: 40, feedForward: 20_480, vocabulary: 50_272, tiesEmbeddings: true)
    static let deepSeek = Architecture(
        parameters: 671_000_000_000, activeParameters: 37_000_000_000, layers: 61, hidden: 7168, heads: 128, headWidth: 128, feedForward: 18_432,
        vocabulary: 129_280, latentWidth: 576)
    static let gemma9B = Architecture(
        parameters: 9_241_705_984, layers: 42, hidden: 3584, heads: 16, keyValueHeads: 8, headWidth: 256, feedForward: 14_336, vocabulary: 256_000,
        tiesEmbeddings: true, slidingWindow: 4096, slidingShare: 0.5)

    static let all = [
        llama8B, llama70B, llama2of7B, llama2of70B, codeLlama13B, solar, mixtral, qwen05B, qwen7B, llama1B, llama3B, phi2, opt13B, gemma9B,
    ]
}
