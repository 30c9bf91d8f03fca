/// The parameters of a question by name, in the order in which they were given.
///
/// The command line and the query of a URL both become this, so that both ask the same questions.
public struct QueryParameters: Sendable, Equatable {
    private var values: [String: [String]] = [:]

    /// Keeps parameters.
    public init(_ pairs: some Sequence<(String, String)>) {
        for (name, value) in pairs { values[name, default: []].append(value) }
    }

    /// Adds a parameter.
    public mutating func append(_ name: String, _ value: String) {
        values[name, default: []].append(value)
    }

    /// Refuses parameters that a question does not have.
    ///
    /// - Throws: ``Problem`` that names the first of them and those that there are.
    public func allow(only known: Set<String>) throws(Problem) {
        guard let unknown = values.keys.filter({ !known.contains($0) }).min() else { return }
        throw Problem(
            .unknownParameter, "'\(unknown)' is not a parameter here; there are \(known.sorted().joined(separator: ", ")).", field: unknown)
    }

    /// Every value of a parameter.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The value of a parameter that is given at most once.
    public func one(_ name: String) throws(Problem) -> String? {
        let all = all(name)
        guard all.count <= 1 else { throw Problem(.badParameter, "'\(name)' is given \(all.count) times; once is enough.", field: name) }
        return all.first
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
        let words = all(name).flatMap { $0.split(separator: ",").map { String($0).trimmed.lowercased() } }.filter { !$0.isEmpty }
        guard words.count <= 100 else { throw Problem(.badParameter, "'\(name)' has \(words.count) words; 100 are the most.", field: name) }
        return words
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
