/// What the pieces after a line's words say: levels, size, variant and date.
struct NameReading {
    /// The names of the levels, outermost first.
    private(set) var levels: [String]
    /// The size, where the name has one.
    private(set) var size: String?
    /// The variant's words in order.
    private(set) var variants: [String] = []
    /// The date, where the name has one.
    private(set) var date: String?

    private let line: FamilyLine
    private var hasVersion = false
    private var sizeIsWord = false

    /// Reads the pieces from left to right.
    init(line: FamilyLine, rest: [String]) {
        self.line = line
        levels = [line.name]
        var pieces = rest[...]
        while let piece = pieces.popFirst() {
            if line.hyphenIsPoint, let next = pieces.first, next.utf8.count == 1, let version = Version("\(piece).\(next)"), !hasVersion {
                pieces.removeFirst()
                open(version)
            } else if piece.utf8.count == 2, Self.isMonth(piece), let year = pieces.first, Self.isYear(year) {
                pieces.removeFirst()
                date = date ?? "\(piece)-\(year)"
            } else {
                read(piece)
            }
        }
        close()
    }

    /// Whether the name says a version or a size, and so is more than a word.
    var isTelling: Bool { hasVersion || size != nil }

    private mutating func read(_ piece: String) {
        let folded = foldedName(piece)
        if FamilyWords.noise.contains(folded) { return }
        if readBranch(piece, folded: folded) { return }
        if readSize(piece, folded: folded) { return }
        if let version = Version(piece), readVersion(version, piece: piece) { return }
        if line.hasDates, date == nil, Self.isDate(piece) {
            date = piece
            return
        }
        variants.append(line.variants[folded] ?? FamilyWords.variants[folded] ?? piece)
    }

    /// So many levels may stand above a branch: real families have at most four in all, and a name made of branches must not nest on.
    private static let maximumLevelsAboveBranch = 5

    private mutating func readBranch(_ piece: String, folded: String) -> Bool {
        guard levels.count <= Self.maximumLevelsAboveBranch else { return false }
        if let branch = line.branches[folded] {
            enter(branch)
            if let branchSize = ModelSize(branch) { size = size ?? branchSize.text }
            return true
        }
        let letters = String(decoding: folded.utf8.prefix { !$0.isASCIIDigit }, as: UTF8.self)
        guard letters.utf8.count >= 2, let branch = line.branches[letters], let version = Version(String(piece.dropFirst(letters.count))) else {
            return false
        }
        enter(branch)
        levels.append(deepest + version.number)
        hasVersion = true
        return true
    }

    private mutating func readSize(_ piece: String, folded: String) -> Bool {
        if line.sizes.contains(folded), size == nil {
            size = folded
            sizeIsWord = true
            return true
        }
        guard let found = ModelSize(piece) else { return false }
        switch (size, found.isAddition) {
        case (nil, _): size = found.text
        case (let known?, true) where !sizeIsWord: size = "\(known)-\(found.text)"
        case (let word?, _) where sizeIsWord && line.isOwn:
            size = found.text
            sizeIsWord = false
            variants.append(word)
        case (_?, _): variants.append(found.text)
        }
        return true
    }

    private mutating func readVersion(_ version: Version, piece: String) -> Bool {
        if line.sizeHoldsVersion, let known = size {
            size = "\(known)-\(piece)"
            return true
        }
        guard line.versions != .none, !hasVersion else { return false }
        if line.isOwn, version.point == nil, version.generation.utf8.count > 1 || (version.mark == nil && !variants.isEmpty) { return false }
        let jointMark = foldedName(line.joint.filter { $0 != "-" && $0 != "." })
        if let mark = version.mark, mark != "v", mark != jointMark { return false }
        open(version)
        return true
    }

    private mutating func open(_ version: Version) {
        hasVersion = true
        let stem = deepest + joint(for: version)
        let nests = line.versions == .nested && version.generation != "0"
        let isFirstOfPointed = nests && levels.count == 1 && version.point == nil && line.pointed.contains(version.generation)
        if nests, version.point != nil || version.suffix == "n" || isFirstOfPointed { levels.append(stem + version.generation) }
        if version.suffix == "n" {
            levels.append(stem + version.number + "n")
            return
        }
        levels.append(stem + version.number + (isFirstOfPointed ? ".0" : ""))
        if let suffix = version.suffix { variants.append(suffix.uppercased()) }
    }

    /// What stands between the deepest level and a version: the line's joint, or behind a branch, and in
    /// lines that are not in the table, a hyphen and the mark of the name.
    private func joint(for version: Version) -> String {
        guard levels.count > 1 || line.isOwn else { return line.joint }
        guard let mark = version.mark else { return "-" }
        return "-" + (line.joint == "-" + mark.uppercased() ? mark.uppercased() : mark)
    }

    private mutating func enter(_ branch: String) {
        levels.append("\(deepest)-\(branch)")
    }

    private mutating func close() {
        guard !hasVersion, levels.count == 1, let unnumbered = line.unnumbered, let version = Version(unnumbered) else { return }
        open(version)
    }

    private var deepest: String { levels[levels.count - 1] }

    private static func isDate(_ piece: String) -> Bool {
        guard piece.utf8.allSatisfy(\.isASCIIDigit) else { return false }
        switch piece.utf8.count {
        case 4:
            let first = piece.prefix(2)
            let second = piece.suffix(2)
            return (isIn(1...12, first) && isIn(1...31, second)) || (isIn(19...49, first) && isIn(1...12, second))
        case 8: return isYear(String(piece.prefix(4))) && isIn(1...12, piece.dropFirst(4).prefix(2))
        default: return false
        }
    }

    private static func isIn(_ range: ClosedRange<Int>, _ digits: Substring) -> Bool {
        Int(digits).map(range.contains) ?? false
    }

    private static func isMonth(_ piece: String) -> Bool {
        isIn(1...12, piece[...])
    }

    private static func isYear(_ piece: String) -> Bool {
        piece.utf8.count == 4 && isIn(2015...2049, piece[...])
    }
}
