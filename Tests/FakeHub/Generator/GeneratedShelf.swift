/// Repositories that a seed decides. Their names, kinds and first parents are drawn once, in order; all else of a repository is made from
/// the seed and its index when it is asked for, so it does not matter in which order they are.
struct GeneratedShelf: RepositoryShelf {
    let seed: UInt64
    let ids: [String]
    let plans: [GeneratedPlan]

    init(count: Int, seed: UInt64) {
        var ids: [String] = []
        var plans: [GeneratedPlan] = []
        var taken: Set<String> = []
        ids.reserveCapacity(count)
        plans.reserveCapacity(count)
        taken.reserveCapacity(count)
        for index in 0..<count {
            var random = SplitMix(seed: seed, index)
            let plan = Self.plan(index, plans, &random)
            let id = Self.id(plan, plans, ids, count, &random)
            var free = id
            var number = 2
            while !taken.insert(free.folded).inserted {
                free = "\(id)-v\(number)"
                number += 1
            }
            ids.append(free)
            plans.append(plan)
        }
        self.seed = seed
        self.ids = ids
        self.plans = plans
    }

    func stamp(at index: Int) -> RepositoryStamp { recipe(at: index).stamp }
    func parents(at index: Int) -> StatedParents { recipe(at: index).facts.parents }
    func record(at index: Int) -> RepositoryRecord { recipe(at: index).record }

    /// How a repository is made.
    func recipe(at index: Int) -> GeneratedRecipe { GeneratedRecipe(self, index) }

    private static func plan(_ index: Int, _ plans: [GeneratedPlan], _ random: inout SplitMix) -> GeneratedPlan {
        let kind = index == 0 ? .base : GeneratedKind.drawn(&random)
        guard kind != .base else {
            return GeneratedPlan(kind: .base, shape: UInt8(random.next() % UInt64(GeneratedShape.all.count)), parent: -1)
        }
        let parent = parent(before: index, plans, &random)
        return GeneratedPlan(kind: kind, shape: plans[parent].shape, parent: Int32(parent))
    }

    /// An earlier repository. Few have most of the children, as on the Hub; what has no children of its own is seldom taken.
    static func parent(before index: Int, _ plans: [GeneratedPlan], _ random: inout SplitMix) -> Int {
        var drawn = 0
        for _ in 0..<6 {
            let fraction = random.fraction()
            drawn = Int(Double(index) * fraction * fraction)
            if plans[drawn].kind.hasChildren { return drawn }
        }
        return drawn
    }

    private static func id(_ plan: GeneratedPlan, _ plans: [GeneratedPlan], _ ids: [String], _ count: Int, _ random: inout SplitMix) -> String {
        let label = GeneratedShape.all[Int(plan.shape)].label
        guard plan.parent >= 0 else {
            let version =
                random.happens(0.5) ? "-\(1 + random.next() % 4)" : random.happens(0.5) ? "\(1 + random.next() % 3).\(random.next() % 6)" : ""
            return
                "\(random.pick(GeneratedWords.vendors))/\(GeneratedWords.word(&random))\(version)-\(label)\(random.happens(0.4) ? "-Instruct" : "")"
        }
        let parent = String((ids[Int(plan.parent)].split(separator: "/").last ?? "").prefix(56))
        let user = GeneratedWords.user(&random, count: count)
        switch plan.kind {
        case .base, .finetune:
            let task = random.pick(GeneratedWords.tasks)
            return random.happens(0.6) ? "\(user)/\(parent)-\(task)" : "\(user)/\(GeneratedWords.word(&random))-\(label)-\(task)"
        case .adapter:
            let suffix = random.pick(["lora", "LoRA", "qlora", "adapter", "peft", "sft-lora"])
            return random.happens(0.7) ? "\(user)/\(parent)-\(suffix)" : "\(user)/\(GeneratedWords.word(&random).lowercased())-\(suffix)"
        case .merge:
            let method = random.pick(["", "-slerp", "-TIES", "-dare", "-Merge", "-Model_Stock"])
            return "\(user)/\(GeneratedWords.word(&random))-\(GeneratedWords.word(&random))-\(label)\(method)"
        case .gguf: return "\(random.pick(GeneratedWords.quantizers))/\(parent)\(random.pick(["-GGUF", "-GGUF", "-gguf", "-i1-GGUF"]))"
        case .quantized:
            return
                "\(random.pick(GeneratedWords.quantizers))/\(parent)\(random.pick(["-AWQ", "-GPTQ", "-GPTQ-Int4", "-bnb-4bit", "-4bit", "-FP8-Dynamic"]))"
        case .reupload: return "\(random.pick(GeneratedWords.mirrors))/\(parent)"
        }
    }
}
