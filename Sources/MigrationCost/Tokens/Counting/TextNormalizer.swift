import Foundation

/// What is done to a text before it is split.
indirect enum TextNormalizer: Sendable {
    case sequence([TextNormalizer])
    case form(UnicodeForm)
    case lowercase
    case stripAccents
    case strip(left: Bool, right: Bool)
    case prepend([UInt32])
    case replace(TextPattern, [UInt32])
    case bert(cleans: Bool, spacesIdeographs: Bool, stripsAccents: Bool, lowercases: Bool)
    case byteLevel

    /// The four normalization forms of Unicode (UAX #15).
    enum UnicodeForm: String, Sendable {
        case composed = "NFC"
        case decomposed = "NFD"
        case compatiblyComposed = "NFKC"
        case compatiblyDecomposed = "NFKD"

        /// The last version of Unicode whose mappings are applied: the `tokenizers` package has tables of that one, and leaves the rest as it is.
        private static let lastVersion = 9

        /// The text in this form.
        func applied(to text: [UInt32]) -> [UInt32] {
            // ASCII is in every form, and all below U+0300 composed.
            let bound: UInt32 = self == .composed ? 0x300 : 0x80
            guard text.contains(where: { $0 >= bound }) else { return text }
            var result: [UInt32] = []
            var start = 0
            for (index, scalar) in text.enumerated()
            where scalar >= 0x300 && Self.isLeftAlone(scalar) {
                result += mapped(text[start..<index])
                result.append(scalar)
                start = index + 1
            }
            return result + mapped(text[start...])
        }

        /// Too new, or of the plane of tags, whose scalars Foundation composes as if they were letters.
        private static func isLeftAlone(_ scalar: UInt32) -> Bool {
            scalar >= 0xE0000 || !ScalarCategories.isKnown(scalar, toMajorVersion: lastVersion)
        }

        private func mapped(_ text: ArraySlice<UInt32>) -> [UInt32] {
            guard !text.isEmpty else { return [] }
            // One pass of Foundation leaves some marks in the wrong order where a composed one (three vowels of Tibetan) is among them:
            // what is taken apart first comes out as the standard has it.
            let string = ScalarText.string(text)
            let apart =
                switch self {
                case .composed, .decomposed: string.decomposedStringWithCanonicalMapping
                case .compatiblyComposed, .compatiblyDecomposed: string.decomposedStringWithCompatibilityMapping
                }
            return switch self {
            case .composed, .compatiblyComposed: ScalarText.scalars(apart.precomposedStringWithCanonicalMapping)
            case .decomposed, .compatiblyDecomposed: ScalarText.scalars(apart.decomposedStringWithCanonicalMapping)
            }
        }
    }

    /// Whether it may take away what a text begins with.
    var mayDropStart: Bool {
        switch self {
        case .sequence(let parts): parts.contains(where: \.mayDropStart)
        case .form, .lowercase, .prepend, .byteLevel: false
        case .stripAccents, .strip, .replace, .bert: true
        }
    }

    /// The text as it is split.
    ///
    /// - Throws: `tooLarge` where it grows past ``TokenizerLimits/normalizedLength``, and what a pattern throws.
    func applied(to text: [UInt32]) throws(TokenizerError) -> [UInt32] {
        var result = text
        switch self {
        case .sequence(let parts): for part in parts { result = try part.applied(to: result) }
        case .form(let form): result = form.applied(to: text)
        case .lowercase: result = Self.lowercased(text)
        case .stripAccents: result.removeAll(where: ScalarCategories.isMark)
        case .strip(let left, let right):
            let start = left ? text.firstIndex { !ScalarCategories.isSpace($0) } ?? text.endIndex : 0
            let end = right ? text.lastIndex { !ScalarCategories.isSpace($0) }.map { $0 + 1 } ?? start : text.endIndex
            result = Array(text[start..<max(start, end)])
        case .prepend(let prefix): result = text.isEmpty ? [] : prefix + text
        case .replace(let pattern, let content): result = try Self.replacing(pattern, by: content, in: text)
        case .bert(let cleans, let spacesIdeographs, let stripsAccents, let lowercases):
            if cleans { result = Self.cleaned(result) }
            if spacesIdeographs { result = result.flatMap { Self.isIdeograph($0) ? [0x20, $0, 0x20] : [$0] } }
            if stripsAccents {
                result = UnicodeForm.decomposed.applied(to: result)
                result.removeAll(where: ScalarCategories.isNonspacingMark)
            }
            if lowercases { result = Self.lowercased(result) }
        case .byteLevel: result = ByteAlphabet.encoded(text)
        }
        guard result.count <= TokenizerLimits.normalizedLength else {
            throw .tooLarge(what: "the characters of the normalized sample", limit: TokenizerLimits.normalizedLength)
        }
        return result
    }

    /// Each scalar on its own in lower case, without regard to its neighbours.
    private static func lowercased(_ text: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(text.count)
        for scalar in text {
            if scalar < 0x80 {
                result.append((0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar)
            } else if let mapped = Unicode.Scalar(scalar)?.properties.lowercaseMapping {
                result += mapped.unicodeScalars.lazy.map(\.value)
            }
        }
        return result
    }

    private static func replacing(_ pattern: TextPattern, by content: [UInt32], in text: [UInt32]) throws(TokenizerError) -> [UInt32] {
        let matches = try pattern.matches(in: text[...])
        guard matches.count * content.count <= TokenizerLimits.normalizedLength else {
            throw .tooLarge(what: "the characters of the normalized sample", limit: TokenizerLimits.normalizedLength)
        }
        var result: [UInt32] = []
        var place = 0
        for match in matches {
            result += text[place..<match.lowerBound]
            result += content
            place = match.upperBound
        }
        result += text[place...]
        return result
    }

    /// BERT's text without controls, with plain spaces.
    private static func cleaned(_ text: [UInt32]) -> [UInt32] {
        text.compactMap { scalar in
            switch scalar {
            case 0x09, 0x0A, 0x0D: 0x20
            case 0, 0xFFFD: nil
            default:
                if ScalarCategories.isRemovedByBERT(scalar) { nil } else { ScalarCategories.isSpace(scalar) ? 0x20 : scalar }
            }
        }
    }

    /// The blocks that BERT sets spaces round.
    private static func isIdeograph(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F, 0x2B920...0x2CEAF, 0xF900...0xFAFF,
            0x2F800...0x2FA1F:
            true
        default: false
        }
    }
}
