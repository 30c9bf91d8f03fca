internal import Lineage

/// The files that hold the weights of one model together: one file, or the parts that one was split into.
struct WeightSet {
    /// The folder, without a slash at its end; empty at the top.
    let folder: String
    /// The name without the number of the part and the ending: `model` of `model-00001-of-00003.safetensors`.
    let stem: String
    /// Where its files stand among the documents, by path.
    fileprivate(set) var members: [Int] = []
    fileprivate(set) var files: [WeightFile] = []
    /// How many files it should have, as its names, headers or index say.
    fileprivate(set) var expectedCount = 1
    /// The document of its index.
    fileprivate(set) var index: Int?
    /// The count that the index states.
    fileprivate(set) var indexedParameterCount: Int64?
    /// Files that the index names and that are not there.
    fileprivate(set) var missing: [String] = []

    /// What the weights are for.
    var role: WeightFile.Role { files.first?.role ?? .other }
    /// Whether all of its files are there.
    var isWhole: Bool { missing.isEmpty && members.count >= expectedCount && members.count == files.count }
    /// What its files list together.
    var facts: WeightFacts? { WeightFacts.sum(files.map(\.facts)) }
    /// How many parameters it has, where its headers tell.
    var parameterCount: Int64? {
        guard files.allSatisfy({ $0.parameterCount != nil }) else { return nil }
        guard isWhole else { return files.isEmpty ? nil : indexedParameterCount }
        return Self.sum(files.map(\.parameterCount))
    }
    /// A sum; nil when one of the numbers is not known, or the sum is beyond 2⁶³ − 1.
    static func sum(_ numbers: [Int64?]) -> Int64? {
        numbers.reduce(0) { sum, number in
            guard let sum, let number else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(number)
            return overflow ? nil : next
        }
    }
    /// Whether its elements are not its parameters.
    var isPacked: Bool { role == .model && files.contains { $0.parameterCount == nil } }
    /// The word for its types: `Q4_K_M`.
    var typeWord: String? { files.lazy.compactMap(\.typeWord).first }
    /// Whether weights are stored at lower precision than they were trained.
    var isQuantized: Bool { files.contains(where: \.isQuantized) }
}

extension WeightSet {
    /// The sets of one format, in the order of their first files.
    ///
    /// - Parameter kind: ``DocumentKind/ggufFile`` or ``DocumentKind/safetensorsFile``.
    static func sets(of kind: DocumentKind, in drafts: [DocumentDraft]) -> [WeightSet] {
        var sets: [WeightSet] = []
        var places: [String: Int] = [:]
        for (place, draft) in drafts.enumerated() where draft.kind == kind {
            let name = PartName(draft.path)
            let key = name.folder + "/" + name.stem
            let position = places[key] ?? sets.count
            if position == sets.count {
                sets.append(WeightSet(folder: name.folder, stem: name.stem))
                places[key] = position
            }
            sets[position].members.append(place)
            sets[position].expectedCount = max(sets[position].expectedCount, name.count ?? 1, draft.weightFile?.partCount ?? 1)
            if let file = draft.weightFile { sets[position].files.append(file) }
        }
        guard kind == .safetensorsFile else { return sets }
        for (place, draft) in drafts.enumerated() {
            guard let index = draft.weightIndex else { continue }
            let name = PartName(draft.path)
            guard let first = index.shards.first else { continue }
            let key = name.folder + "/" + PartName(first).stem
            guard let position = places[key] else { continue }
            let present = Set(sets[position].members.map { PartName(drafts[$0].path).file })
            sets[position].index = place
            sets[position].missing = index.shards.filter { !present.contains($0) }
            sets[position].expectedCount = index.shards.count
            sets[position].indexedParameterCount = index.totalParameterCount
        }
        return sets
    }
}
