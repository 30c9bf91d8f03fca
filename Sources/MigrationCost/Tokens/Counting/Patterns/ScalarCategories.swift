/// General categories of Unicode as bits, and what patterns make of them.
struct ScalarCategories: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let unassigned = named("Cn")
    static let all = ScalarCategories(rawValue: 1 << 30 - 1)
    static let mark = named("M")
    static let nonspacingMark = named("Mn")
    static let number = named("N")
    static let decimalDigit = named("Nd")
    static let punctuation = named("P")
    static let word: ScalarCategories = [named("M"), named("Nd"), named("Pc")]
    private static let removedByBERT: ScalarCategories = [named("Cc"), named("Cf"), named("Co"), named("Cs")]

    /// The two letters of each category, in the order of the bits.
    private static let names: [(name: String, category: Unicode.GeneralCategory)] = [
        ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter), ("Lo", .otherLetter),
        ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark), ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber),
        ("Pc", .connectorPunctuation), ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
        ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol), ("Sc", .currencySymbol), ("Sk", .modifierSymbol),
        ("So", .otherSymbol), ("Zs", .spaceSeparator), ("Zl", .lineSeparator), ("Zp", .paragraphSeparator), ("Cc", .control), ("Cf", .format),
        ("Cs", .surrogate), ("Co", .privateUse), ("Cn", .unassigned),
    ]
    private static let bits = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1.category, UInt8($0)) })

    /// The bit of each scalar of the basic plane; asking the standard library for each scalar of a text takes ten times as long.
    private static let basicPlane: [UInt8] = (0..<0x10000 as Range<UInt32>).map { scalar in
        Unicode.Scalar(scalar).flatMap { bits[$0.properties.generalCategory] } ?? 27
    }

    /// The categories whose name begins so (`L`, `Lu`); empty for another name.
    static func named(_ name: String) -> ScalarCategories {
        ScalarCategories(rawValue: names.indices.reduce(0) { names[$1].name.hasPrefix(name) && !name.isEmpty ? $0 | 1 << UInt32($1) : $0 })
    }

    /// The category of a scalar.
    static func of(_ scalar: UInt32) -> ScalarCategories {
        if scalar < 0x10000 { return ScalarCategories(rawValue: 1 << UInt32(basicPlane[Int(scalar)])) }
        let bit = Unicode.Scalar(scalar).flatMap { bits[$0.properties.generalCategory] } ?? 29
        return ScalarCategories(rawValue: 1 << UInt32(bit))
    }

    /// Whether a scalar has the property `White_Space`.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether a scalar is punctuation as BERT sees it: a sign of ASCII that is no letter, digit or space, or of a category of punctuation in
    /// Unicode 8, whose tables the `tokenizers` package has for this; two signs have left the category since.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x166D, 0x111C9: true
        case 0..<0x80: false
        default: !of(scalar).isDisjoint(with: punctuation) && isKnown(scalar, toMajorVersion: 8)
        }
    }

    /// Whether a scalar is a mark in Unicode 9, whose tables the package has for StripAccents; two have left that category since, one has come to it.
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1CF2, 0x1CF3: true
        case 0x111C9: false
        default: scalar >= 0x300 && !of(scalar).isDisjoint(with: mark) && isKnown(scalar, toMajorVersion: 9)
        }
    }

    /// Whether a scalar is a mark without width in Unicode 8, whose tables the package has for BERT; six have changed their category since.
    static func isNonspacingMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1734, 0x1171E: true
        case 0x1885, 0x1886, 0xA9BD, 0x111C9: false
        default: scalar >= 0x300 && !of(scalar).isDisjoint(with: nonspacingMark) && isKnown(scalar, toMajorVersion: 8)
        }
    }

    /// Whether BERT takes a scalar out of a text: controls, formats and private use of Unicode 8.
    static func isRemovedByBERT(_ scalar: UInt32) -> Bool {
        !of(scalar).isDisjoint(with: removedByBERT) && isKnown(scalar, toMajorVersion: 8)
    }

    /// Whether a version of Unicode, or one before it, has a scalar.
    static func isKnown(_ scalar: UInt32, toMajorVersion version: Int) -> Bool {
        (Unicode.Scalar(scalar)?.properties.age?.major).map { $0 <= version } ?? false
    }
}
