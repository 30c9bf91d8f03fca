/// A program's name read once: its class, its age and what it runs on.
public struct EngineName: Hashable, Sendable {
    /// What the name was read from, folded.
    public let folded: String
    /// How the program runs a model.
    public let engineClass: EngineClass
    /// Whether it is of the builds since 2025, whose kernels launch with less delay. A name without a version is taken as a new one.
    public let isRecent: Bool
    /// Whether it says that it runs through Vulkan.
    public let usesVulkan: Bool
    /// Whether it says that it runs on the processor.
    public let usesProcessor: Bool

    /// A program that nobody named.
    public static let unnamed = EngineName("")

    /// Reads a name such as `llama.cpp-2024-05`, `vllm-0.6.3` or `Ollama`; any text is a name, of class `unknown` where no word is known.
    ///
    /// Only the first 100 bytes are read.
    public init(_ name: String) {
        let folded = String(decoding: name.utf8.prefix(100), as: UTF8.self).lowercased()
        self.folded = folded
        engineClass = EngineClass.words.first { entry in entry.1.contains { folded.contains($0) } }?.0 ?? .unknown
        usesVulkan = folded.contains("vulkan")
        usesProcessor = folded.contains("cpu")
        isRecent = Self.isRecent(folded)
    }

    /// Versions of 2024 and before: a year in the name, or the release numbers that the projects had then.
    private static func isRecent(_ name: String) -> Bool {
        let numbers = name.split { !($0.isNumber || $0 == ".") }.compactMap { number(String($0)) }
        if let year = numbers.first(where: { (2020...2100).contains($0) }) { return year >= 2025 }
        guard let version = numbers.first else { return true }
        for (word, first) in firstOf2025 where name.contains(word) { return version >= first }
        return true
    }

    /// The first release of 2025 of programs that number them so (their release pages; builds of llama.cpp).
    private static let firstOf2025: [(String, Double)] = [("vllm", 0.07), ("sglang", 0.04), ("lmdeploy", 0.07), ("tgi", 3), ("llama.cpp", 4_400)]

    /// `0.6.3` as 0.06, so that 0.10 comes after 0.9; a year stays what it is.
    private static func number(_ text: String) -> Double? {
        let parts = text.split(separator: ".")
        guard let first = parts.first.flatMap({ Double($0) }) else { return nil }
        return first + (parts.dropFirst().first.flatMap { Double($0) } ?? 0) / 100
    }
}
