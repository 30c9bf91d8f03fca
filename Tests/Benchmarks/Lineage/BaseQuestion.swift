import Lineage

/// A question about one base, as a line of a file has it: base, relations (a bit each, 0 for all), licence as a code, least parameters or -1, column
/// to sort by (0 parameters, 1 downloads, 2 likes, 3 created), 1 for descending, the licence in words or `-`.
struct BaseQuestion {
    private let base: NodeID
    private let page: LineageQuestion

    /// Reads a line; nil where it is no question.
    init?(_ line: Substring) {
        let fields = line.split(separator: " ")
        let numbers = fields.prefix(6).compactMap { Int64($0) }
        guard fields.count == 7, numbers.count == 6 else { return nil }
        base = NodeID(numbers[0] + 1)
        var page = LineageQuestion(of: [base])
        page.relations = Relation.allCases.filter { numbers[1] >> Int64($0.rawValue) & 1 == 1 }
        page.licenses = fields[6] == "-" ? [] : [String(fields[6])]
        page.minimumParameters = numbers[3] < 0 ? nil : numbers[3]
        page.sort = [.parameters, .downloads, .likes, .created][Int(numbers[4])]
        page.isDescending = numbers[5] == 1
        page.limit = 50
        self.page = page
    }

    /// Asks for the count and the page: microseconds, descendants, microseconds, matches, and the models of the page.
    func ask(_ index: LineageIndex) -> String {
        let clock = ContinuousClock()
        let start = clock.now
        let below = index.descendantCount(ofAll: [base])
        let counted = clock.now
        let found = index.descendants(page)
        let paged = clock.now
        let models = found.matches.map { " \($0.model.node.number - 1)" }.joined()
        return "\((counted - start) / .microseconds(1)) \(below) \((paged - counted) / .microseconds(1)) \(found.total)\(models)"
    }
}
