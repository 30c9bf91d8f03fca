internal import Lineage

/// A line of a merge configuration that is no valid YAML but still names a model.
struct MergeLine {
    let written: String
    let isBase: Bool
    var weight: Double?
    let line: Int
    let text: String

    /// The lines `model:`, `source_model:` and `base_model:` of a text, each with the `weight:` below it.
    ///
    /// - Returns: Nothing when no line names a merge method, experts, slices or models.
    static func lines(_ bytes: [UInt8], _ range: Range<Int>, line: Int) -> [MergeLine] {
        var lines = LineCursor(bytes, from: range.lowerBound, to: range.upperBound, number: line)
        var result: [MergeLine] = []
        var isMerge = false
        while !lines.isAtEnd, result.count < 1000 {
            if let (key, value, text) = pair(bytes, lines.range) {
                switch key {
                case "merge_method", "experts", "slices", "models": isMerge = true
                case "model", "source_model", "base_model":
                    if !value.isEmpty {
                        result.append(MergeLine(written: value, isBase: key == "base_model", weight: nil, line: lines.number, text: text))
                    }
                case "weight":
                    if let last = result.indices.last, !result[last].isBase { result[last].weight = Double(value).flatMap { $0.isFinite ? $0 : nil } }
                default: break
                }
            }
            lines.advance()
        }
        return isMerge ? result : []
    }

    /// The key and value of a line, dashes before and a comment behind left out.
    private static func pair(_ bytes: [UInt8], _ range: Range<Int>) -> (key: String, value: String, text: String)? {
        guard range.count < 1000 else { return nil }
        let text = bytes[range].drop { $0 <= Byte.space }
        let line = text.drop { $0 <= Byte.space || $0 == Byte.hyphen }
        guard let colon = line.firstIndex(of: Byte.colon), line.first != Byte.hash else { return nil }
        var value = String(decoding: line[(colon + 1)...].drop { $0 <= Byte.space }, as: UTF8.self)[...]
        if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
        while value.last?.isWhitespace == true { value.removeLast() }
        return (String(decoding: line[..<colon], as: UTF8.self), String(value), String(decoding: text, as: UTF8.self))
    }
}
