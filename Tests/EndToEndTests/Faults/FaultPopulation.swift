import Foundation
import TestSupport

/// A seeded population in rounds, made so that the order inside a round leaves no trace.
///
/// What a store remembers depends on the order of arrival: a parent that comes after its child was mentioned first and has one change
/// more; an edge that a later card pushes out of a cycle stays as a closed row. So that every row can be compared, such pairs are parted: within a
/// round each model is touched once, no model names another that becomes known in the same round, and of a ring of models that name each other
/// one comes a round. Rounds follow each other; within one, eight at a time come from a folder and some through the API, in any order.
struct FaultPopulation {
    /// A model's folder: its id and its files.
    typealias Folder = (id: String, files: [String: String])
    /// A registration: the id and the body of the request.
    typealias Registration = (id: String, body: String)

    /// What comes together.
    struct Round {
        var folders: [Folder] = []
        var registrations: [Registration] = []
    }

    static let roundCount = 6
    private(set) var rounds: [Round] = []
    private var random: SeededRandom
    /// Folder models by the round in which they came.
    private var known: [[String]] = []
    private var registered: [[String]] = []

    /// Makes a population with so many folders and half as many registrations a round.
    init(seed: UInt64, folderCount: Int) {
        random = SeededRandom(seed: seed)
        for number in 0..<Self.roundCount {
            var round = Round()
            known.append([])
            registered.append([])
            for index in 0..<folderCount { round.folders.append(folder(number, index)) }
            if (1...3).contains(number) { round.folders += rings(number, count: folderCount / 8) }
            for index in 0..<(folderCount / 2) { round.registrations.append(registration(number, index)) }
            if number >= 4 { round.folders += rewritten(number, count: folderCount / 4) }
            round.folders.shuffle(using: &random)
            round.registrations.shuffle(using: &random)
            rounds.append(round)
        }
    }

    /// A card of one of many kinds, with parents of earlier rounds.
    private mutating func folder(_ round: Int, _ index: Int) -> Folder {
        let kind = round == 0 ? 0 : Int.random(in: 0..<7, using: &random)
        let id = "org\(index % 7)/Falcon-\(round)-\(index)" + ["", "", "", "-merge", "-LoRA", "-GGUF", ""][kind]
        known[round].append(id)
        let text = "\n# \(id)\nWritten by seed in round \(round).\n"
        switch kind {
        case 0: return (id, ["README.md": "---\nlicense: apache-2.0\nlanguage: en\ntags:\n- root\n---\n\(text)"])
        case 1, 2: return (id, ["README.md": "---\nlicense: mit\nbase_model: \(parent(before: round))\n---\n\(text)"])
        case 3:
            let inputs = (0..<Int.random(in: 2...4, using: &random)).map { _ in parent(before: round) }
            let models = inputs.map { "- model: \($0)\n  parameters:\n    weight: 0.5\n" }.joined()
            return (id, ["README.md": "---\ntags:\n- merge\n---\n\(text)", "mergekit_config.yml": "merge_method: linear\nmodels:\n\(models)"])
        case 4:
            let adapter = "{\"base_model_name_or_path\": \"\(parent(before: round))\", \"peft_type\": \"LORA\"}"
            return (id, ["README.md": "---\nlibrary_name: peft\n---\n\(text)", "adapter_config.json": adapter])
        case 5: return (id, ["README.md": "---\nbase_model: \(parent(before: round))\ntags:\n- gguf\n---\n\(text)"])
        default: return (id, ["README.md": "---\nbase_model: elsewhere/Unseen-\(Int.random(in: 0..<9, using: &random))\n---\n\(text)"])
        }
    }

    /// One member of each ring: in round 1 it names that of round 3, in round 2 that of round 1, in round 3 that of round 2.
    private mutating func rings(_ round: Int, count: Int) -> [Folder] {
        (0..<count).map { ring in
            let id = "ring\(ring)/Member-\(round)"
            let parent = "ring\(ring)/Member-\(round == 1 ? 3 : round - 1)"
            return (id, ["README.md": "---\nbase_model:\n- \(parent)\n- \(root())\n---\n# Ring \(ring)\n"])
        }
    }

    /// Folders of earlier rounds with another card, but none of whom somebody registers more in this round.
    private mutating func rewritten(_ round: Int, count: Int) -> [Folder] {
        known[round - 2].filter { !registered[round].contains($0) }.shuffled(using: &random).prefix(count).map { id in
            (id, ["README.md": "---\nlicense: cc-by-4.0\nbase_model: \(root())\nbase_model_relation: finetune\n---\n# \(id), again in \(round)\n"])
        }
    }

    /// A new model, a model of the folders that somebody says more about, or one that was registered before, with another parent.
    private mutating func registration(_ round: Int, _ index: Int) -> Registration {
        let others = round == 0 ? [] : registered[round - 1]
        var id = "api\(index % 5)/Fork-\(round)-\(index)"
        if index % 4 == 1, index < others.count { id = others[index] }
        if index % 4 == 3, round > 1, index < known[round - 1].count { id = known[round - 1][index] }
        registered[round].append(id)
        let parents = round == 0 ? [] : (0..<Int.random(in: 1...2, using: &random)).map { _ in root() }
        let relations = ["finetune", "quantized", "distillation"]
        let list = Set(parents).sorted().map { "{\"id\": \"\($0)\", \"relation\": \"\(random.pick(relations))\"}" }
        let facts = "{\"parameters\": \(Int.random(in: 1...9, using: &random))000000000, \"downloads\": \(round)}"
        return (id, "{\"id\": \"\(id)\", \"parents\": [\(list.joined(separator: ", "))], \"facts\": \(facts)}")
    }

    /// A folder model of an earlier round, in one of its spellings.
    private mutating func parent(before round: Int) -> String {
        let name = random.pick(known[Int.random(in: 0..<round, using: &random)])
        return random.isOneIn(4) ? name.lowercased() : name
    }

    /// A model without parents, under which nothing can close a cycle.
    private mutating func root() -> String {
        random.pick(known[0])
    }

    /// Writes the folders of a round below a folder.
    func write(_ round: Int, to path: String) throws {
        for folder in rounds[round].folders {
            try FileManager.default.createDirectory(atPath: "\(path)/\(folder.id)", withIntermediateDirectories: true)
            for (name, text) in folder.files { try text.write(toFile: "\(path)/\(folder.id)/\(name)", atomically: false, encoding: .utf8) }
        }
    }
}
