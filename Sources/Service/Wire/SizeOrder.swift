/// The order of sizes as publishers write them: `135M` before `8B` before `8x22B`; words come last, by name.
package enum SizeOrder {
    /// Sorts sizes from small to large.
    package static func sorted(_ sizes: [String]) -> [String] {
        sizes.sorted { left, right in
            switch (weights(left), weights(right)) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: left < right
            }
        }
    }

    /// The number of weights that a size stands for, roughly, or nil for a word.
    private static func weights(_ size: String) -> Double? {
        let units: [Character: Double] = ["k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12]
        let main = size.lowercased().split(separator: "-").first ?? ""
        guard let unit = main.last.flatMap({ units[$0] }) else { return nil }
        let factors = main.dropLast().split(separator: "x").map { Double($0.drop { $0 == "e" }) }
        guard !factors.isEmpty, !factors.contains(nil) else { return nil }
        return factors.compactMap(\.self).reduce(unit, *)
    }
}
