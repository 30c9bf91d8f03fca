extension LineageIndex {
    /// Whether names can be searched: ``makeSearchable()`` was called, on this version or one that it came from.
    public var isSearchable: Bool { search.laid != nil }

    /// Bytes of the words of all names, which ``byteCount`` leaves out.
    public var searchByteCount: Int { search.byteCount }

    /// Makes names searchable; done already, it does nothing.
    ///
    /// - Complexity: O(words of all names), and the distinct ones are sorted: about a microsecond a name.
    public mutating func makeSearchable() {
        guard !isSearchable else { return }
        search.lay(NameSearch.table(of: slots), layout: layout)
    }

    /// Lets this version be searched by what another one found out, if both have the same layout.
    public mutating func takeSearch(of other: LineageIndex) {
        guard !isSearchable, let laid = other.search.laid, other.slots === slots else { return }
        search.lay(laid, layout: layout)
    }

    /// Models whose name, or another name of theirs, holds the words of a question, best first.
    ///
    /// A name matches that holds as many of the words as any does, at least half of them; how a word is held says ``AskedWord``. Names that
    /// hold a word only but for a slip are left out where twenty match without. The better score comes first, then what is known, what is in
    /// a family, what is downloaded more, and the order of names.
    ///
    /// - Parameters:
    ///   - words: The question.
    ///   - limit: The most models, from 0.
    ///   - offset: How many of the best are passed over, from 0.
    ///   - isKnownOnly: Whether models that are only mentioned are left out.
    /// - Precondition: ``isSearchable``.
    /// - Complexity: O(names that have one of the words + distinct words).
    public func search(_ words: SearchWords, limit: Int, offset: Int = 0, isKnownOnly: Bool = false) -> SearchPage {
        guard let laid = search.laid else { preconditionFailure("makeSearchable() comes first") }
        return search.rooms.with { room in
            var collector = SearchCollector(words, index: self, isKnownOnly: isKnownOnly)
            return collector.page(laid: laid, room: &room, limit: limit, offset: offset)
        }
    }
}
