/// The parameters of a question by name, in the order in which they were given.
///
/// The command line and the query of a URL both become this, so that both ask the same questions.
public struct QueryParameters: Sendable, Equatable {
    /// There are few, so that looking through them is quicker than a table.
    private var pairs: [Pair] = []

    private struct Pair: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// Keeps parameters.
    public init(_ pairs: some Sequence<(String, String)>) {
        self.pairs = pairs.map { Pair(name: $0, value: $1) }
    }

    /// Adds a parameter.
    public mutating func append(_ name: String, _ value: String) {
        pairs.append(Pair(name: name, value: value))
    }

    /// Refuses parameters that a question does not have.
    ///
    /// - Throws: ``Problem`` that names the first of them and those that there are.
    public func allow(only known: Set<String>) throws(Problem) {
        guard let unknown = pairs.lazy.map(\.name).filter({ !known.contains($0) }).min() else { return }
        throw Problem(
            .unknownParameter, "'\(unknown)' is not a parameter here; there are \(known.sorted().joined(separator: ", ")).", field: unknown)
    }

    /// Every value of a parameter.
    public func all(_ name: String) -> [String] { pairs.lazy.filter { $0.name == name }.map(\.value) }

    /// The value of a parameter that is given at most once.
    public func one(_ name: String) throws(Problem) -> String? {
        guard let first = pairs.firstIndex(where: { $0.name == name }) else { return nil }
        guard !pairs[(first + 1)...].contains(where: { $0.name == name }) else {
            throw Problem(.badParameter, "'\(name)' is given \(all(name).count) times; once is enough.", field: name)
        }
        return pairs[first].value
    }

    /// The value of a parameter that must be given.
    public func required(_ name: String) throws(Problem) -> String {
        guard let value = try one(name), !value.isEmpty else {
            throw Problem(.missingParameter, "'\(name)' is missing.", field: name)
        }
        return value
    }

    /// The words of a parameter that may be given several times and hold several words parted by commas.
    ///
    /// - Returns: Lower-case words; at most 100.
    public func words(_ name: String) throws(Problem) -> [String] {
        let given = all(name)
        if given.isEmpty { return [] }
        if given.count == 1, !given[0].isEmpty, given[0].utf8.allSatisfy(Self.isUsual) { return given }
        let words = given.flatMap { $0.split(separator: ",").map { String($0).trimmed.lowercased() } }.filter { !$0.isEmpty }
        guard words.count <= 100 else { throw Problem(.badParameter, "'\(name)' has \(words.count) words; 100 are the most.", field: name) }
        return words
    }

    /// Small letters, digits, hyphens, dots and underscores: what needs no look at white space, commas or capitals.
    private static func isUsual(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Yes or no.
    public func flag(_ name: String) throws(Problem) -> Bool? {
        guard let text = try one(name) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default: throw Problem(.badParameter, "'\(name)' is true or false, not '\(text)'.", field: name)
        }
    }

    /// A whole number in a range.
    public func integer(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64? {
        guard let text = try one(name) else { return nil }
        guard let number = Int64(text), range.contains(number) else {
            throw Problem(.badParameter, "'\(name)' is a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'.", field: name)
        }
        return number
    }

    /// A number in a range.
    public func number(_ name: String, in range: ClosedRange<Double>) throws(Problem) -> Double? {
        guard let text = try one(name) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            throw Problem(.badParameter, "'\(name)' is a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'.", field: name)
        }
        return number
    }
}

extension String {
    /// The text without white space around it.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
