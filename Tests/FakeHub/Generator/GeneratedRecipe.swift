import Crypto

/// How one generated repository is made.
struct GeneratedRecipe: Sendable {
    /// How a card names the parents.
    enum Declaration: Sendable {
        /// Not at all.
        case none
        /// In its text alone.
        case prose
        /// `base_model: ID`.
        case single
        /// `base_model:` with a list.
        case list
        /// With `base_model_relation`.
        case related
        /// The path of a folder, as training tools write it.
        case path
    }

    let shelf: GeneratedShelf
    let index: Int
    let plan: GeneratedPlan
    let shape: GeneratedShape
    let id: String
    /// The indexes of all parents.
    let parents: [Int]
    let declaration: Declaration
    let license: String
    let languages: [String]
    let dataset: String?
    let gate: Gate?
    let hasConfiguration: Bool
    let hasWeights: Bool
    let stamp: RepositoryStamp
    /// Decides what stands in the files.
    let textSeed: UInt64

    /// Draws all that is known without making a file.
    init(_ shelf: GeneratedShelf, _ index: Int) {
        self.shelf = shelf
        self.index = index
        plan = shelf.plans[index]
        shape = GeneratedShape.all[Int(plan.shape)]
        id = shelf.ids[index]
        var random = SplitMix(seed: shelf.seed ^ 0xCA4D, index)
        var parents = plan.parent < 0 ? [] : [Int(plan.parent)]
        if plan.kind == .merge {
            for _ in 0..<1 + random.next() % 3 {
                let other = GeneratedShelf.parent(before: index, shelf.plans, &random)
                if !parents.contains(other) { parents.append(other) }
            }
        }
        self.parents = parents
        declaration = Self.declaration(plan.kind, &random)
        license = random.pick(GeneratedWords.licenses)
        languages = random.happens(0.6) ? [random.pick(GeneratedWords.languages)] + (random.happens(0.2) ? ["zh"] : []) : []
        dataset = plan.kind == .finetune && random.happens(0.5) ? random.pick(GeneratedWords.datasets) : nil
        gate = random.happens(plan.kind == .base ? 0.2 : 0.01) ? (random.happens(0.5) ? .automatic : .manual) : nil
        let configurations = random.happens(plan.kind == .adapter ? 0.9 : 0.7)
        let weights = random.happens(plan.kind == .gguf ? 0.5 : 0.2)
        // A re-upload has the files of the original.
        let original = plan.kind == .reupload ? shelf.recipe(at: parents[0]) : nil
        hasConfiguration = original?.hasConfiguration ?? configurations
        hasWeights = original?.hasWeights ?? weights
        // Who was made from another came later: a greater index is a later day.
        let days = 1_300 * Double(index) / Double(max(1, shelf.ids.count))
        let created = HubTime.day(2022, 4, 1).advanced(milliseconds: Int(days * 86_400_000) + Int(random.next() % 86_400))
        let downloads = Int(20.0 * Double(1 << Int(random.next() % 16)) * random.fraction())
        stamp = RepositoryStamp(
            created: created, modified: created.advanced(milliseconds: Int(random.next() % 2_592_000_000)), downloads: downloads,
            likes: Int(Double(downloads) * random.fraction() / 50))
        textSeed = random.next()
    }

    private static func declaration(_ kind: GeneratedKind, _ random: inout SplitMix) -> Declaration {
        guard kind != .base else { return .none }
        switch random.fraction() {
        case ..<0.12: return .none
        case ..<0.27: return .prose
        case ..<0.29: return kind == .merge ? .list : .path
        case ..<0.60: return kind == .merge ? .list : .single
        case ..<0.85: return .list
        default: return .related
        }
    }

    /// The ids of the parents.
    var parentIDs: [String] { parents.map { shelf.ids[$0] } }

    /// What reading the files would tell.
    var facts: RepositoryFacts {
        RepositoryFacts(
            FactInput(
                card: card, paths: paths, configuration: configuration.map { .object($0) }, adapter: adapterConfiguration, tokenizer: nil,
                gguf: ggufSummary, safetensors: safetensorsSummary))
    }

    /// The repository.
    var record: RepositoryRecord {
        let hash = Insecure.SHA1.hash(data: [UInt8]("\(shelf.seed) \(index)".utf8))
        let content = CommitContent(paths: paths, makeFacts: { facts }, makeFile: { RepositoryFile($0, self.content($0)) })
        return RepositoryRecord(
            objectID: RepositoryRecord.objectID(created: stamp.created, seed: "\(shelf.seed) \(index)"), id: id, created: stamp.created,
            downloads: stamp.downloads, likes: stamp.likes, gate: gate,
            head: Commit(sha: Hexadecimal.text(hash), title: "Upload folder using huggingface_hub", date: stamp.modified, content: content))
    }

    /// A generator for one file.
    func random(_ file: String) -> SplitMix { SplitMix(seed: textSeed, file.utf8) }
}
