/// All models and believed edges at one version, in memory, in the order in which questions read them.
///
/// A value: a copy is a version that later changes do not touch, and copies share what they have in common, so readers never wait for a
/// writer. Most of it is a layout that does not change, in which the tree of descendants of each model stands behind it; what came
/// since lies over it until ``relaid()`` makes a new layout of both.
///
/// Complexity is given with *v* for the models and *e* for the edges of an answer's graph.
public struct LineageIndex: Sendable {
    var slots: LineageSlots
    var layout: LineageLayout
    /// Boxed, since it is large and seldom changes.
    private(set) var sharedWords: SharedWords
    var overlay = Overlay()
    var aliases: AliasTable
    var search: NameSearch
    let scratches: ScratchPool

    /// All words by code; ``sharedWords`` for what is read often, since this copies.
    var words: IndexWords {
        get { sharedWords.words }
        set { sharedWords = SharedWords(newValue) }
    }

    /// How many places there are, models that were replaced included.
    var placeCount: Int { layout.count + overlay.newCount }

    /// An index without models.
    public init() {
        self = LineageIndexBuilder().finish()
    }

    /// - Parameter search: The words of names where they are known from an older version; nil for none yet.
    init(slots: LineageSlots, layout: LineageLayout, words: IndexWords, aliases: AliasTable, search: NameSearch? = nil) {
        self.slots = slots
        self.layout = layout
        sharedWords = SharedWords(words)
        self.aliases = aliases
        self.search = search ?? NameSearch(slotCount: slots.count, aliases: aliases)
        scratches = ScratchPool()
    }

    /// How many models there are, models that were replaced since the layout was made included.
    public var modelCount: Int { placeCount }

    /// How many models changed since the layout was made.
    public var changedCount: Int { overlay.count }

    /// Bytes of the layout and the names, changes and ``searchByteCount`` apart.
    public var byteCount: Int { slots.byteCount + layout.byteCount }

    /// Those of ``byteCount`` that names take: their text, their starts and what finds them.
    public var nameByteCount: Int { slots.nameByteCount + layout.nameStarts.count * 8 }

    /// Those of ``byteCount`` that columns take: number and version of each model, and what questions filter and sort by, with the sums and
    /// bounds of their blocks.
    public var columnByteCount: Int { slots.count * 12 + layout.facts.byteCount + layout.blocks.byteCount + layout.entries.count }
}

/// The words of a version. A class, so that copies of an index share them by one reference.
final class SharedWords: Sendable {
    let words: IndexWords

    init(_ words: IndexWords) {
        self.words = words
    }
}
