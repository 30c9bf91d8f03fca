import Lineage
import TestSupport

/// A small registry with everything that makes lineage hard: cycles, merges, self-parents, other names, renames there and back, parents that
/// are only mentioned, documents that change or go.
///
/// It is a set of chains of operations: what is in one chain happens in that order, chains among each other in any; the end is the same.
struct RandomGraph: Sendable {
    /// Operations that follow one another.
    let chains: [[GraphOperation]]
    /// The organisation of all its models, and so what tells it from others in one store.
    let organisation: String

    /// Makes the graph of a seed; the same seed gives the same graph for every organisation.
    init(seed: UInt64, organisation: String) {
        var random = SeededRandom(seed: seed)
        let count = random.isOneIn(12) ? Int.random(in: 8...25, using: &random) : Int.random(in: 3...7, using: &random)
        let letters = Array("zbydvfthsjplnk".map(String.init))
        let models = (0..<count).map { "\(organisation)/\(letters[$0 % letters.count])\($0)" }
        let later = models.indices.map { "\(organisation)/\(letters[($0 * 5 + 3) % letters.count])r\($0)" }
        let renamed = models.indices.filter { _ in random.isOneIn(7) }
        let aliases = (0..<(random.isOneIn(2) ? Int.random(in: 1...3, using: &random) : 0)).map { "\(organisation)/al\($0)" }
        var parents = models + aliases + renamed.map { later[$0] }
        let elsewhere = (0..<Int.random(in: 0...2, using: &random)).map { "\(organisation)/x\($0)" }
        parents += elsewhere
        var maker = Maker(random: random, parents: parents)
        var chains = models.indices.flatMap { maker.documents(of: models[$0], mustBe: renamed.contains($0)) }
        for index in renamed { chains.append(maker.renames(of: models[index], to: later[index])) }
        for (index, name) in aliases.enumerated() {
            let target = maker.random.pick(models + aliases.prefix(index) + elsewhere + renamed.map { later[$0] })
            chains.append([.alias(name: maker.spelled(name), model: maker.spelled(target))])
        }
        self.chains = chains
        self.organisation = organisation
    }

    /// Makes chains of operations.
    private struct Maker {
        var random: SeededRandom
        let parents: [String]
        private static let paths = ["README.md", "adapter_config.json", "mergekit_config.yml", "catalogue:one"]

        /// A name in one of its spellings.
        mutating func spelled(_ name: String) -> String { random.isOneIn(3) ? name.uppercased() : name }

        mutating func documents(of model: String, mustBe: Bool) -> [[GraphOperation]] {
            guard mustBe || !random.isOneIn(7) else { return [] }
            return Self.paths.shuffled(using: &random).prefix(random.isOneIn(3) ? 2 : 1).map { path in
                var chain: [GraphOperation] = []
                for _ in 0..<(random.isOneIn(3) ? 2 : 1) { chain.append(.put(child: spelled(model), document(path: path, of: model))) }
                if random.isOneIn(8) { chain.append(.withdraw(child: spelled(model), path: path)) }
                return chain
            }
        }

        mutating func renames(of model: String, to name: String) -> [GraphOperation] {
            let there = GraphOperation.rename(model: spelled(model), to: name)
            return random.isOneIn(3) ? [there, .rename(model: spelled(name), to: model)] : [there]
        }

        private mutating func document(path: String, of model: String) -> DraftDocument {
            let count = random.isOneIn(4) ? Int.random(in: 2...5, using: &random) : Int.random(in: 0...2, using: &random)
            let claims = (0..<count).map { _ in
                DraftClaim(
                    spelled(random.isOneIn(14) ? model : random.pick(parents)), random.pick(Relation.allCases),
                    ground: random.pick(RelationReason.Ground.allCases), kind: random.isOneIn(2) ? random.pick(EvidenceKind.allCases) : nil)
            }
            return DraftDocument(path: path, claims, facts: path == "README.md" ? facts() : ModelFacts())
        }

        private mutating func facts() -> ModelFacts {
            var facts = ModelFacts()
            facts.downloads = number(4)
            facts.likes = number(3)
            facts.parameters = number(3)
            facts.created = number(3).map { Moment(microseconds: ($0 - 1) * 1_000_000_000_001) }
            return facts
        }

        private mutating func number(_ bound: Int64) -> Int64? {
            random.isOneIn(4) ? nil : Int64.random(in: 0..<bound, using: &random)
        }
    }
}
