import Lineage

/// A registry of any size whose architectures are those of the catalogue: two in three models are like one of it, one in three is made from one.
struct DrawnRegistry {
    private let catalogue: [CatalogueModel]
    private var state: UInt64

    init(_ catalogue: [CatalogueModel], seed: UInt64) {
        self.catalogue = catalogue
        state = seed | 1
    }

    /// Makes the index. The models of the catalogue have the numbers from 1, in its order.
    mutating func index(count: Int) -> LineageIndex {
        var builder = LineageIndexBuilder()
        builder.reserveCapacity(models: count, edges: count / 3)
        let facts = catalogue.map(\.facts)
        let quantizations = facts.compactMap(\.quantization)
        let licences = facts.compactMap(\.license)
        for number in 0..<count {
            let drawn = number < facts.count ? number : below(facts.count)
            var own = facts[drawn]
            var parents: [IndexedParent] = []
            if number >= facts.count, below(3) == 0 {
                let relation = [Relation.quantized, .finetune, .adapter, .finetune, .quantized][below(5)]
                parents = [IndexedParent(node: NodeID(Int64(drawn) + 1), relation: relation, confidence: 0.97)]
                own = IndexedFacts()
                if relation == .quantized { own.quantization = quantizations[below(quantizations.count)] }
                if below(2) == 0 { own.license = licences[below(licences.count)] }
            }
            let tail = below(1_000)
            own.downloads = Int64(tail * tail * tail / 1_000)
            let name = number < facts.count ? catalogue[number].id : "org\(number % 5_003)/m\(number)"
            builder.add(IndexedModel(node: NodeID(Int64(number) + 1), version: 1, name: name, status: .known, facts: own, parents: parents))
        }
        return builder.finish()
    }

    /// A number below a bound (xorshift64, Marsaglia 2003).
    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }
}
