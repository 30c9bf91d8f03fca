/// One change of a text as `patch -p1` takes it: the unified format of POSIX `diff -u`, with one hunk round everything that differs.
public enum UnifiedDiff {
    /// How many lines stand around the change.
    private static let contextCount = 3

    /// The difference of two texts; empty where there is none.
    ///
    /// - Parameters:
    ///   - path: The path in the repository.
    ///   - before: The bytes that are there; nil for a file that is not.
    ///   - after: The bytes that are to be.
    public static func text(path: String, before: [UInt8]?, after: [UInt8]) -> [UInt8] {
        let old = before.map { CardLines($0).list } ?? []
        let new = CardLines(after).list
        guard old != new || before == nil else { return [] }
        var head = 0
        while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < old.count - head, tail < new.count - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        let start = max(0, head - contextCount)
        let kept = min(tail, contextCount)
        let oldRange = start..<(old.count - tail + kept)
        let newRange = start..<(new.count - tail + kept)
        var diff = Array("--- \(before == nil ? "/dev/null" : "a/\(path)")\n+++ b/\(path)\n@@ -\(place(oldRange)) +\(place(newRange)) @@\n".utf8)
        for line in old[start..<head] { add(" ", line, to: &diff) }
        for line in old[head..<(old.count - tail)] { add("-", line, to: &diff) }
        for line in new[head..<(new.count - tail)] { add("+", line, to: &diff) }
        for line in old[(old.count - tail)..<oldRange.upperBound] { add(" ", line, to: &diff) }
        return diff
    }

    /// A range as a hunk's head has it: of no lines, the line before it.
    private static func place(_ range: Range<Int>) -> String {
        let first = range.isEmpty ? range.lowerBound : range.lowerBound + 1
        return range.count == 1 ? "\(first)" : "\(first),\(range.count)"
    }

    private static func add(_ mark: String, _ line: [UInt8], to diff: inout [UInt8]) {
        diff += Array(mark.utf8) + line
        if line.last != 0x0A { diff += Array("\n\\ No newline at end of file\n".utf8) }
    }
}
