/// One line of models with its publisher: a row of ``FamilyLines``.
struct FamilyLine: Sendable {
    /// How versions of a line are shown and nested.
    enum Versions: Sendable {
        /// The line has no versions; numbers in its names mean something else.
        case none
        /// Every version stands beside the others: Qwen2, Qwen2.5.
        case flat
        /// Point releases belong to their generation: Llama-3 ⊃ Llama-3.1.
        case nested
    }

    /// How the publisher writes it.
    let name: String
    /// The words with which names of the line begin, folded and without separators.
    let words: [String]
    /// The organisations that publish it, folded.
    let homes: Set<String>
    /// How its versions nest.
    var versions = Versions.none
    /// What stands between the line and its version: `-`, nothing, `-v`.
    var joint = "-"
    /// The generation of a name without a version, where later ones are numbered.
    var unnumbered: String?
    /// Generations with point releases, whose plain number means the first one (`3` is `3.0`).
    var pointed: Set<String> = []
    /// Words that open a family of their own inside the line, by their folded form.
    var branches: [String: String] = [:]
    /// Words that are sizes in this line.
    var sizes: Set<String> = []
    /// Whether a version after the size belongs to the size (`large-v3`).
    var sizeHoldsVersion = false
    /// Whether `v1-5` means version 1.5.
    var hyphenIsPoint = false
    /// Whether its models are made from those of other publishers, so that foreign parents are no objection.
    var isDerived = false
    /// Variant words that this line spells in its own way, by their folded form.
    var variants: [String: String] = [:]
    /// Whether the line was read from a name and is not in the table.
    var isOwn = false
    /// Whether its word inside a longer name says that the model was made from this line.
    var marksDerivatives = true
    /// Whether single names without an organisation are its legacy ids (`gpt2`).
    var hasLegacyNames = false
    /// Whether four digits that can be a date are one.
    var hasDates = true
    /// The publisher's page that shows it.
    let source: String

    /// Starts a line: its name also is its first word.
    init(_ name: String, also words: [String] = [], by homes: [String], source: String) {
        self.name = name
        self.words = ([name] + words).map { NamePieces($0).pieces.map(foldedName).joined() }
        self.homes = Set(homes.map { foldedName($0) })
        self.source = source
    }

    /// Whether an organisation, or no organisation at all, publishes the line.
    func isHome(_ organisation: Substring?) -> Bool {
        guard let organisation else { return hasLegacyNames }
        return homes.contains(foldedName(organisation))
    }
}

extension FamilyLine {
    /// Versions stand beside each other.
    func flat(joint: String = "", unnumbered: String? = nil) -> Self {
        var line = self
        line.versions = .flat
        line.joint = joint
        line.unnumbered = unnumbered
        return line
    }

    /// Point releases belong to their generation.
    func nested(joint: String = "-", unnumbered: String? = nil, pointed: Set<String> = []) -> Self {
        var line = self
        line.versions = .nested
        line.joint = joint
        line.unnumbered = unnumbered
        line.pointed = pointed
        return line
    }

    /// Words that open a family of their own inside the line.
    func branches(_ words: String...) -> Self {
        var line = self
        line.branches = Dictionary(words.map { (foldedName($0), $0) }, uniquingKeysWith: { first, _ in first })
        return line
    }

    /// Words that are sizes in this line.
    func sizes(_ words: String..., holdVersion: Bool = false) -> Self {
        var line = self
        line.sizes = Set(words)
        line.sizeHoldsVersion = holdVersion
        return line
    }

    /// Its models are made from those of other publishers.
    func derived() -> Self {
        var line = self
        line.isDerived = true
        return line
    }

    /// Its word is too common to say anything inside a longer name.
    func common() -> Self {
        var line = self
        line.marksDerivatives = false
        return line
    }

    /// Its first models had ids without an organisation.
    func legacy() -> Self {
        var line = self
        line.hasLegacyNames = true
        return line
    }

    /// Its numbers are dimensions, never dates.
    func undated() -> Self {
        var line = self
        line.hasDates = false
        return line
    }

    /// Google writes `it` for instruction-tuned and `pt` for pretrained.
    func gemmaWords() -> Self {
        var line = self
        line.variants = ["it": "Instruct", "pt": "Base"]
        return line
    }

    /// `v1-5` means version 1.5.
    func hyphenated() -> Self {
        var line = self
        line.hyphenIsPoint = true
        return line
    }
}
