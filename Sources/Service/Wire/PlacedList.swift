import Lineage
import Registry

/// A page of descendants or ancestors that is written from the index straight into the response, as the ``ListBody`` of the same page is encoded.
struct PlacedList: WireWritable {
    private let matches: [PlacedPage.Match]
    private let index: LineageIndex?
    /// What is not items; of the past, with the items.
    let list: ListBody<LineageItem>

    /// A page of the past, which no index has.
    init(_ list: ListBody<LineageItem>) {
        (matches, index) = ([], nil)
        self.list = list
    }

    /// A page of an index.
    init(_ matches: [PlacedPage.Match], of index: LineageIndex, in list: ListBody<LineageItem>) {
        self.matches = matches
        self.index = index
        self.list = list
    }

    /// How many models it has.
    var count: Int { matches.count + list.items.count }

    func write(to json: inout JSONWriter) {
        guard let index else { return json.encoded(list) }
        let writer = SummaryWriter(words: index.factWords)
        json.raw("{\"items\":")
        json.array(matches) { json, match in writer.write(match, of: index, to: &json) }
        list.writeRest(to: &json)
    }
}
