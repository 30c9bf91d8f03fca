import Lineage

extension QueryParameters {
    /// A date or time of ISO 8601, UTC where it has no zone.
    func moment(_ name: String) throws(Problem) -> Moment? {
        guard let text = try one(name) else { return nil }
        guard let moment = Moment(iso8601: text) else {
            throw Problem(.badParameter, "'\(name)' is a date or time such as 2024-04-18 or 2024-04-18T12:00:00Z, not '\(text)'.", field: name)
        }
        return moment
    }

    /// A number of weights: a whole number, or one with `K`, `M`, `B` or `T` behind it (`8B` is 8,000,000,000).
    func weights(_ name: String) throws(Problem) -> Int64? {
        guard let text = try one(name) else { return nil }
        let units: [Character: Double] = ["k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12]
        let unit = text.lowercased().last.flatMap { units[$0] }
        guard let number = Double(unit == nil ? Substring(text) : text.dropLast()), number >= 0, number * (unit ?? 1) < 9e18 else {
            throw Problem(.badParameter, "'\(name)' is a number of weights such as 7000000000 or 7B, not '\(text)'.", field: name)
        }
        return Int64((number * (unit ?? 1)).rounded())
    }

    /// Relations by their words.
    func relations(_ name: String) throws(Problem) -> [Relation] {
        var relations: [Relation] = []
        for word in try words(name) {
            guard let relation = Relation(word: word) else {
                let known = Relation.allCases.map(\.word).joined(separator: ", ")
                throw Problem(.badParameter, "'\(word)' is no relation; there are \(known).", field: name)
            }
            relations.append(relation)
        }
        return relations
    }

    /// One of the words of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, as type: Choice.Type) throws(Problem) -> Choice?
    where Choice.RawValue == String {
        guard let text = try one(name) else { return nil }
        guard let choice = Choice(rawValue: text.lowercased()) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.badParameter, "'\(name)' is one of \(known), not '\(text)'.", field: name)
        }
        return choice
    }

    /// How many items a page has, from 1 to `maximum`.
    func limit(default standard: Int, maximum: Int) throws(Problem) -> Int {
        Int(try integer("limit", in: 1...Int64(maximum)) ?? Int64(standard))
    }
}
