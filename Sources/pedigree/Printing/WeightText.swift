import Lineage

/// What weight files hold, as text.
enum WeightText {
    /// The files in a line: `gguf Q4_K_M, 4.92 GB, 4.91 bits a weight`.
    static func line(_ facts: WeightFacts?) -> String? {
        guard let facts else { return nil }
        let bits = "\(hundredths(facts.bitsPerWeight)) bits a weight"
        let variants = facts.variants.isEmpty ? "" : "; the largest of \(facts.variants.count)"
        let name = [facts.format, facts.fileType ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return "\(name), \(bytes(facts.byteCount)), \(bits)\(variants)"
    }

    /// The variants, one a line.
    static func variants(_ facts: WeightFacts?) -> [String] {
        (facts?.variants ?? []).map { "  \($0.path)  \($0.type ?? "unknown"), \(bytes($0.byteCount))" }
    }

    /// A number of bytes in units of a thousand: `4.92 GB`.
    private static func bytes(_ count: Int64) -> String {
        let units: [(Double, String)] = [(1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB")]
        guard let (size, unit) = units.first(where: { Double(count) >= $0.0 }) else { return "\(count) bytes" }
        return "\(hundredths(Double(count) / size)) \(unit)"
    }

    private static func hundredths(_ number: Double) -> String {
        let rounded = Int((number * 100).rounded())
        return "\(rounded / 100).\(rounded % 100 < 10 ? "0" : "")\(rounded % 100)"
    }
}
