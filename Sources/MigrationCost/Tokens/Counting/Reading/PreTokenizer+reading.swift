extension PreTokenizer {
    /// Reads the member `pre_tokenizer` of a file: its steps one after another.
    static func steps(_ tree: JSONTree, depth: Int = 0) throws(TokenizerError) -> [PreTokenizer] {
        let type = tree.member("type")?.string ?? ""
        switch type {
        case "Sequence":
            guard case .list(let parts)? = tree.member("pretokenizers"), parts.count <= TokenizerLimits.stepCount, depth < 4 else {
                throw .malformed(place: "pre_tokenizer.pretokenizers", reason: "a list of at most \(TokenizerLimits.stepCount) is missing")
            }
            var steps: [PreTokenizer] = []
            for part in parts { steps += try Self.steps(part, depth: depth + 1) }
            guard steps.count <= TokenizerLimits.stepCount else {
                throw .tooLarge(what: "the steps of the pre-tokenizer", limit: TokenizerLimits.stepCount)
            }
            return steps
        case "ByteLevel":
            return [.byteLevel(addsSpace: try tree.flag("add_prefix_space", in: type), splits: try tree.flag("use_regex", in: type, orElse: true))]
        case "Metaspace": return [try metaspace(tree)]
        case "Split":
            let written = tree.member("behavior")?.string ?? ""
            guard let behavior = SplitBehavior(rawValue: written) else {
                throw .unsupported(component: "the pre-tokenizer Split with behavior \(written.prefix(60))")
            }
            let pattern = try TextPattern(tree.member("pattern"), of: "the pre-tokenizer Split")
            return [.split(pattern, behavior, isInverted: try tree.flag("invert", in: type))]
        default: return try simple(type, tree)
        }
    }

    private static func simple(_ type: String, _ tree: JSONTree) throws(TokenizerError) -> [PreTokenizer] {
        switch type {
        case "Digits":
            let isEach = try tree.flag("individual_digits", in: type)
            return [.split(.scalars { !ScalarCategories.number.isDisjoint(with: .of($0)) }, isEach ? .isolated : .contiguous, isInverted: false)]
        case "Punctuation":
            let written = tree.member("behavior")?.string ?? SplitBehavior.isolated.rawValue
            guard let behavior = SplitBehavior(rawValue: written) else {
                throw .unsupported(component: "the pre-tokenizer Punctuation with behavior \(written.prefix(60))")
            }
            return [.split(.scalars(ScalarCategories.isPunctuation), behavior, isInverted: false)]
        case "Whitespace": return [.words]
        case "WhitespaceSplit": return [.split(.spaces, .removed, isInverted: false)]
        case "BertPreTokenizer":
            return [
                .split(.spaces, .removed, isInverted: false),
                .split(.scalars(ScalarCategories.isPunctuation), .isolated, isInverted: false),
            ]
        case "CharDelimiterSplit":
            guard case .text(let scalars)? = tree.member("delimiter"), scalars.count == 1 else {
                throw .malformed(place: "CharDelimiterSplit.delimiter", reason: "it must be one character")
            }
            return [.split(.literal(scalars), .removed, isInverted: false)]
        default: throw .unsupported(component: "the pre-tokenizer \(type.prefix(60))")
        }
    }

    private static func metaspace(_ tree: JSONTree) throws(TokenizerError) -> PreTokenizer {
        guard case .text(let sign)? = tree.member("replacement"), sign.count == 1 else {
            throw .malformed(place: "Metaspace.replacement", reason: "it must be one character")
        }
        let written = tree.member("prepend_scheme")?.string ?? "always"
        guard var start = MetaspaceStart(rawValue: written) else {
            throw .unsupported(component: "the pre-tokenizer Metaspace with prepend_scheme \(written.prefix(60))")
        }
        if tree.member("add_prefix_space")?.flag == false {
            guard start == .never || tree.member("prepend_scheme") == nil else {
                throw .malformed(place: "Metaspace.add_prefix_space", reason: "it contradicts prepend_scheme")
            }
            start = .never
        }
        return .metaspace(sign[0], start, splits: try tree.flag("split", in: "Metaspace", orElse: true))
    }
}
