/// Gathers how names hold the words of a question, decides which of them match, and keeps the best.
struct SearchCollector {
    /// Where so many models match without a slip, those that match by one are left out.
    private static let enoughWithoutSlips = 20

    /// A model that may match, by a name that is not in the large table.
    struct Candidate {
        let place: Place
        var finding: Finding
        var length: WordTable.Length
        /// The other name that was found.
        var alias: String?
    }

    private let index: LineageIndex
    private let words: SearchWords
    /// Whether models that are only mentioned are left out.
    private let isKnownOnly: Bool
    private var histogram = [Int](repeating: 0, count: Finding.bound)
    private var beside: [Candidate] = []

    init(_ words: SearchWords, index: LineageIndex, isKnownOnly: Bool) {
        self.words = words
        self.index = index
        self.isKnownOnly = isKnownOnly
    }

    /// Finds the best.
    mutating func page(laid: WordTable, room: inout SearchRoom, limit: Int, offset: Int) -> SearchPage {
        laid.find(words.words, in: &room)
        for slot in index.search.renamed { room.drop(Int(slot)) }
        gatherBeside(laid: laid, room: &room)
        gatherChanged(laid: laid, room: &room)
        if isKnownOnly { dropMentioned(room: &room) }
        let slots = room.candidates()
        Self.count(slots, room.findings, in: &histogram)
        for candidate in beside { histogram[Int(candidate.finding.bits)] += 1 }
        let accepted = acceptance()
        var keeper = SearchKeeper(capacity: offset + limit, index: index)
        let (placeArray, lengthArray, findingArray, standingArray) = (index.layout.places, laid.lengths, room.findings, index.search.standings)
        let places = placeArray.span
        let lengths = lengthArray.span
        let findings = findingArray.span
        let standings = standingArray.span
        for slot in slots {
            let finding = Finding(bits: findings[Int(slot)])
            guard accepted.holds(finding) else { continue }
            let place = places[Int(slot)]
            let score = score(finding, lengths[Int(slot)], at: place, alias: nil)
            keeper.take(SearchKeeper.Entry(score: score, standing: standings[Int(slot)], place: place))
        }
        for candidate in beside where accepted.holds(candidate.finding) {
            let facts = index.facts(at: candidate.place)
            let standing = SearchStanding(status: facts.status, family: facts.family, downloads: facts.downloads)
            let score = score(candidate.finding, candidate.length, at: candidate.place, alias: candidate.alias)
            keeper.take(SearchKeeper.Entry(score: score, standing: standing, place: candidate.place, alias: candidate.alias))
        }
        let scale = Double(Finding.Quality.equal.rawValue) * Double(words.words.count)
        let shown = keeper.sorted().dropFirst(offset)
        return SearchPage(
            matches: shown.map { SearchMatch(model: index.summary(at: $0.place), score: Double($0.score) / scale, alias: $0.alias) },
            total: keeper.total)
    }

    private static func count(_ slots: [UInt32], _ findings: [UInt16], in histogram: inout [Int]) {
        let findings = findings.span
        var counts = histogram.mutableSpan
        for slot in slots { counts[Int(findings[Int(slot)])] += 1 }
    }

    /// Gathers names that are not in the large table and still hold; a model that has several is taken by the best, its own before others.
    private mutating func gatherBeside(laid: WordTable, room: inout SearchRoom) {
        var found: [NodeID: Int] = [:]
        var other = SearchRoom()
        for segment in index.search.recent.segments {
            segment.table.find(words.words, in: &other)
            for (order, entry) in segment.entries.enumerated() where other.findings[order] != 0 {
                guard holds(entry), let place = index.place(of: entry.node) else { continue }
                let candidate = Candidate(
                    place: place, finding: Finding(bits: other.findings[order]), length: segment.table.lengths[order],
                    alias: entry.isAlias ? entry.name : nil)
                guard let known = found[entry.node] else {
                    found[entry.node] = beside.count
                    beside.append(candidate)
                    continue
                }
                if isBetter(candidate, than: beside[known]) { beside[known] = candidate }
            }
        }
        let kept = beside.filter { candidate in
            guard let slot = index.slots.slot(of: index.node(at: candidate.place)), Int(slot) < room.findings.count else { return true }
            let own = Candidate(
                place: candidate.place, finding: Finding(bits: room.findings[Int(slot)]), length: laid.lengths[Int(slot)], alias: nil)
            if own.finding.bits == 0 || isBetter(candidate, than: own) {
                room.drop(Int(slot))
                return true
            }
            return false
        }
        beside = kept
    }

    /// Moves models whose facts changed from the table to those beside it, where their facts are looked up.
    private mutating func gatherChanged(laid: WordTable, room: inout SearchRoom) {
        for place in index.overlay.changed {
            let slot = Int(index.layout.slots[Int(place)])
            guard slot < room.findings.count, room.findings[slot] != 0 else { continue }
            beside.append(Candidate(place: place, finding: Finding(bits: room.findings[slot]), length: laid.lengths[slot], alias: nil))
            room.drop(slot)
        }
    }

    private mutating func dropMentioned(room: inout SearchRoom) {
        let status = index.layout.facts.status
        for place in status.indices where status[place] == .mentioned {
            let slot = Int(index.layout.slots[place])
            if slot < room.findings.count { room.drop(slot) }
        }
        let kept = beside.filter { index.facts(at: $0.place).status != .mentioned }
        beside = kept
    }

    private func holds(_ entry: RecentNames.Entry) -> Bool {
        if entry.isAlias { return index.aliases.names(of: entry.node).contains(entry.name) }
        return index.name(of: entry.node).map { foldedName($0) == foldedName(entry.name) } ?? false
    }

    private func isBetter(_ one: Candidate, than other: Candidate) -> Bool {
        let scores = [one, other].map { score($0.finding, $0.length, at: $0.place, alias: $0.alias) }
        func key(_ candidate: Candidate, _ score: Int) -> (Int, Int, Int, Int) {
            (candidate.finding.wordCount, candidate.finding.hasSlip ? 0 : 1, score, candidate.alias == nil ? 1 : 0)
        }
        let (left, right) = (key(one, scores[0]), key(other, scores[1]))
        guard left == right, let oneAlias = one.alias, let otherAlias = other.alias else { return left > right }
        return foldedName(oneAlias).utf8.lexicographicallyPrecedes(foldedName(otherAlias).utf8)
    }

    /// Which findings match: those with the most words, if that is at least half of them; by a slip only where few do without.
    private func acceptance() -> Acceptance {
        var most = 0
        for (bits, count) in histogram.enumerated() where count > 0 { most = max(most, Finding(bits: UInt16(bits)).wordCount) }
        guard most * 2 >= words.words.count, most > 0 else { return Acceptance(wordCount: .max, withSlips: false) }
        let clean = histogram.enumerated().reduce(0) { sum, bin in
            let finding = Finding(bits: UInt16(bin.offset))
            return finding.wordCount == most && !finding.hasSlip ? sum + bin.element : sum
        }
        return Acceptance(wordCount: most, withSlips: clean < Self.enoughWithoutSlips)
    }

    private struct Acceptance {
        let wordCount: Int
        let withSlips: Bool

        func holds(_ finding: Finding) -> Bool { finding.wordCount == wordCount && (withSlips || !finding.hasSlip) }
    }

    /// How well a name matches, in units of a word's quality.
    private func score(_ finding: Finding, _ length: WordTable.Length, at place: Place, alias: String?) -> Int {
        let (asked, spelled) = (words.words.count, words.spelled.count)
        let equal = Int(Finding.Quality.equal.rawValue)
        guard finding.quality == asked * equal, spelled == Int(length.all) || spelled == Int(length.name) else { return finding.quality }
        let name = alias ?? index.name(at: place)
        let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) ?? name.startIndex
        if Self.isSpelled(name[...], words.spelled) { return finding.quality + 2 * asked * equal }
        return Self.isSpelled(name[slash...], words.spelled) ? finding.quality + asked * equal : finding.quality
    }

    private static func isSpelled(_ name: Substring, _ words: [[UInt8]]) -> Bool {
        let bytes = Array(foldedName(name).utf8)
        var found: [[UInt8]] = []
        NameWords.forEach(in: bytes.span) { found.append(Array(bytes[$0])) }
        return found == words
    }
}
