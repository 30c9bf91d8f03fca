extension QuickYAMLReader {
    /// Reads what stands at the position, the first content of its line.
    mutating func node(parentColumn: Int, depth: Int) throws(MetadataError) -> Int {
        if isDash(at) { return try sequence(column: column, depth: depth) }
        if bytes[at] == Byte.openBracket || bytes[at] == Byte.openBrace { return try value(parentColumn: parentColumn, depth: depth) }
        if try keyEnd() != nil { return try mapping(column: column, depth: depth) }
        guard bytes[at] != Byte.pipe, bytes[at] != Byte.greater else { throw unusual }
        return try value(parentColumn: parentColumn, depth: depth)
    }

    /// Reads the block mapping whose first key stands at the position.
    mutating func mapping(column mappingColumn: Int, depth: Int) throws(MetadataError) -> Int {
        let mapping = tree.addContainer(.mapping, line: line, offset: at)
        var last = -1
        var keys: [Int] = []
        repeat {
            try check(depth: depth)
            guard !isDash(at), let colon = try keyEnd() else { throw unusual }
            let key = try takeKey(upTo: colon)
            keys.append(key)
            let value = try valueOfKey(column: mappingColumn, depth: depth)
            tree.link(key, to: mapping, last: &last)
            tree.link(value, to: mapping, last: &last)
            guard try skipToContent(), column >= mappingColumn else { break }
            guard column == mappingColumn else { throw unusual }
        } while true
        try settleDuplicates(keys, of: mapping)
        return mapping
    }

    /// Takes a key and its colon.
    private mutating func takeKey(upTo colon: Int) throws(MetadataError) -> Int {
        guard colon - at <= 1000 else { throw unusual }
        var start = at
        var stop = colon
        while stop > start, bytes[stop - 1] == Byte.space { stop -= 1 }
        let isQuoted = bytes[start] == Byte.quote || bytes[start] == Byte.apostrophe
        if isQuoted {
            start += 1
            stop -= 1
            guard stop >= start else { throw unusual }
        } else {
            guard start < stop, YAMLCharacters.mayBeginPlain(bytes[start]) else { throw unusual }
        }
        at = colon + 1
        let node = tree.addScalar(isQuoted ? .text : .plain, start..<stop, line: line)
        return node
    }

    /// Reads what follows a key's colon, on the same line or below.
    private mutating func valueOfKey(column keyColumn: Int, depth: Int) throws(MetadataError) -> Int {
        if !isAtBreak { skipSpaces() }
        guard isAtBreak || bytes[at] == Byte.hash else { return try value(parentColumn: keyColumn, depth: depth) }
        let keyLine = line
        let position = at
        try finishLineOfKey()
        if try skipToContent() {
            if column > keyColumn { return try node(parentColumn: keyColumn, depth: depth + 1) }
            if column == keyColumn, isDash(at) { return try sequence(column: keyColumn, depth: depth + 1) }
        }
        return tree.addScalar(.plain, position..<position, line: keyLine)
    }

    private mutating func finishLineOfKey() throws(MetadataError) {
        if isAtBreak { takeBreak() } else { try skipLine() }
    }

    /// Reads the block sequence whose first dash stands at the position.
    mutating func sequence(column dashColumn: Int, depth: Int) throws(MetadataError) -> Int {
        let sequence = tree.addContainer(.sequence, line: line, offset: at)
        var last = -1
        repeat {
            try check(depth: depth)
            let element = try elementAfterDash(column: dashColumn, depth: depth)
            tree.link(element, to: sequence, last: &last)
            guard try skipToContent(), column >= dashColumn else { break }
            guard column == dashColumn else { throw unusual }
        } while isDash(at)
        return sequence
    }

    private mutating func elementAfterDash(column dashColumn: Int, depth: Int) throws(MetadataError) -> Int {
        let dashLine = line
        at += 1
        let position = at
        skipSpaces()
        if isAtBreak || bytes[at] == Byte.hash {
            try finishLineOfKey()
            if try skipToContent(), column > dashColumn { return try node(parentColumn: dashColumn, depth: depth + 1) }
            return tree.addScalar(.plain, position..<position, line: dashLine)
        }
        if isDash(at) { return try sequence(column: column, depth: depth + 1) }
        if bytes[at] != Byte.openBracket, bytes[at] != Byte.openBrace, bytes[at] != Byte.pipe, bytes[at] != Byte.greater, try keyEnd() != nil {
            return try mapping(column: column, depth: depth + 1)
        }
        return try value(parentColumn: dashColumn, depth: depth)
    }

    /// Reads a scalar or a flow collection and the rest of its line.
    private mutating func value(parentColumn: Int, depth: Int) throws(MetadataError) -> Int {
        switch bytes[at] {
        case Byte.quote, Byte.apostrophe:
            let node = try quoted()
            try finishLine()
            return node
        case Byte.openBracket, Byte.openBrace:
            let node = try flow(depth: depth + 1)
            try finishLine()
            return node
        case Byte.pipe, Byte.greater:
            return try blockScalar(parentColumn: parentColumn)
        default:
            return try plain(parentColumn: parentColumn)
        }
    }

    /// Keeps the last value of each key, or leaves the text to the general parser.
    mutating func settleDuplicates(_ keys: [Int], of mapping: Int) throws(MetadataError) {
        guard tree.hasDuplicates(keys) else { return }
        guard keepsLastValues else { throw unusual }
        tree.keepLastValues(of: mapping)
    }

    /// Checks the bounds; called before each element, since a single list can hold too many.
    func check(depth: Int) throws(MetadataError) {
        guard depth <= limits.depth else { throw .beyond(code: "metadata_too_deep", message: "nested deeper than \(limits.depth)", line: line) }
        guard tree.nodes.count <= limits.nodeCount else {
            throw .beyond(code: "metadata_too_large", message: "more than \(limits.nodeCount) values", line: line)
        }
    }
}
