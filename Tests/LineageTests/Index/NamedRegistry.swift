import Lineage
import TestSupport

/// Models whose names are made of few words, spelled in many ways, so that searches meet each other.
struct NamedRegistry {
    private static let owners = ["meta-llama", "TheBloke", "mistralai", "a", "o.rg", "lama7", "Qwen"]
    private static let words = [
        "Llama", "llama3", "Lama", "TinyLlama", "Mistral", "Mixtral", "mistrel", "8B", "7b", "3", "3.1", "30", "v0.1", "GGUF", "gguf2", "instruct",
        "Instructed", "chat", "Q4_K_M", "..", "x", "deepseekcoder", "deepsekcoder", "depsekcoder",
    ]

    private(set) var models: [NodeID: IndexedModel] = [:]
    private var next: Int64 = 0

    init(size: Int, using random: inout SeededRandom) {
        for _ in 0..<size { add(using: &random) }
    }

    /// Adds, renames, removes and edits.
    mutating func change(_ count: Int, using random: inout SeededRandom) -> [IndexChange] {
        var changes: [IndexChange] = []
        for _ in 0..<count {
            guard !random.isOneIn(3), let node = models.keys.sorted().randomElement(using: &random), var model = models[node] else {
                changes.append(.put(add(using: &random)))
                continue
            }
            model.version += 1
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                models[node] = nil
                changes.append(.remove(node, version: model.version))
                continue
            case 1: model.facts.downloads = random.pick([nil, 0, 1, 2, 2])
            case 2: model.aliases = (0..<Int.random(in: 0...2, using: &random)).map { _ in freshName(using: &random) }
            case 3: model.name = random.isOneIn(3) ? model.name.uppercased() : freshName(using: &random)
            default: model.status = random.pick([.known, .mentioned, .gone])
            }
            models[node] = model
            changes.append(.put(model))
        }
        return changes
    }

    /// Words of names, whole, cut, with a slip, or of nothing.
    func question(using random: inout SeededRandom) -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            var word = random.pick(Self.words + Self.owners + ["nothing", "4", "ll"])
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where word.count > 2: word.remove(at: word.index(word.startIndex, offsetBy: Int.random(in: 0..<word.count, using: &random)))
            case 1: word = String(word.prefix(3))
            case 2: word = String(word.dropFirst(2))
            case 3: word.insert("e", at: word.index(word.startIndex, offsetBy: Int.random(in: 0...word.count, using: &random)))
            default: break
            }
            return word
        }.joined(separator: random.pick([" ", "-", "/"]))
    }

    @discardableResult private mutating func add(using random: inout SeededRandom) -> IndexedModel {
        next += 1
        var facts = IndexedFacts()
        facts.downloads = random.pick([nil, 0, 1, 2])
        if random.isOneIn(3) { facts.family = IndexedFamily(keys: ["llama"], names: ["Llama"], size: nil, variant: nil) }
        var model = IndexedModel(
            node: NodeID(next), version: 1, name: freshName(using: &random), status: random.isOneIn(5) ? .mentioned : .known, facts: facts)
        if random.isOneIn(6) { model.aliases = [freshName(using: &random)] }
        models[model.node] = model
        return model
    }

    /// A name that no other model has: names of one meaning are told apart by a number that may stand for nothing.
    private mutating func freshName(using random: inout SeededRandom) -> String {
        let taken = Set(models.values.flatMap { [$0.name] + $0.aliases }.map { foldedName($0) })
        while true {
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(Self.words) }
            let owner = random.isOneIn(8) ? "" : random.pick(Self.owners) + "/"
            let name = owner + parts.joined(separator: "-") + (random.isOneIn(3) ? "" : "-\(Int.random(in: 0..<500, using: &random))")
            if !taken.contains(foldedName(name)) { return name }
        }
    }
}
