/// The software that ran a model and the machine that it ran on.
public struct Stack: Hashable, Sendable {
    /// The software's name without its version, folded; empty where none is stated.
    public var engine: String
    /// The device's id; empty where none is stated.
    public var device: String

    /// Folds names: case does not matter, and a version behind the name (`vllm-0.6.3`, `llama.cpp-2024-05`) or a remark in brackets is cut off.
    public init(engine: String?, device: String?) {
        self.engine = Self.family(of: engine ?? "")
        self.device = (device ?? "").lowercased()
    }

    /// The software and the device in one word.
    public var name: String { engine + "@" + device }

    /// The name of a program without its version.
    static func family(of engine: String) -> String {
        let folded = engine.lowercased()
        var end = folded.startIndex
        while end < folded.endIndex {
            let next = folded.index(after: end)
            if folded[end] == "(" { break }
            if "-_ @".contains(folded[end]), next < folded.endIndex, folded[next].isNumber { break }
            end = next
        }
        return folded[..<end].split(separator: " ").joined(separator: " ")
    }
}
