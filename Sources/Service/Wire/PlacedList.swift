import Lineage
import Registry

/// A page of descendants or ancestors that is written from the index straight into the response, as the ``ListBody`` of the same page is encoded.
struct PlacedList: WireWritable {
    private let matches: [PlacedPage.Match]
    /// Nil for a page of the past.
    private let now: LineageVersion?
    /// What is not items; of the past, with the items.
    let list: ListBody<LineageItem>

    /// A page of the past, which no index has.
    init(_ list: ListBody<LineageItem>) {
        (matches, now) = ([], nil)
        self.list = list
    }

    /// A page of a version of the index.
    init(_ matches: [PlacedPage.Match], of now: LineageVersion, in list: ListBody<LineageItem>) {
        self.matches = matches
        self.now = now
        self.list = list
    }

    /// How many models it has.
    var count: Int { matches.count + list.items.count }

    func write(to json: inout JSONWriter) {
        guard let now else { return json.encoded(list) }
        let writer = SummaryWriter(words: now.index.factWords)
        json.raw("{\"items\":")
        json.array(matches) { json, match in writer.write(match, of: now.index, to: &json) }
        list.writeRest(to: &json)
    }
}
