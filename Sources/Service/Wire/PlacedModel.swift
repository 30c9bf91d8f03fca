import Lineage
import Registry

/// A model without its documents and evidence that is written from the index straight into the response, as ``IndexedModelBody`` is encoded.
struct PlacedModel: WireWritable {
    private let place: UInt32
    private let now: LineageVersion

    init(at place: UInt32, of now: LineageVersion) {
        self.place = place
        self.now = now
    }

    func write(to json: inout JSONWriter) {
        let (row, words, parts) = (now.index.factRow(at: place), now.index.factWords, Self.parts)
        let writer = SummaryWriter(words: words)
        let node = now.index.number(at: place)
        json.raw(parts.aliases)
        json.strings(now.index.aliases(of: node))
        writeCounts(of: node, created: FactRow.known(row.created), to: &json)
        json.raw(parts.downloads)
        json.integer(FactRow.known(row.downloads))
        json.raw(parts.families)
        json.strings(now.index.familyNames(of: row))
        writer.writeFamily(of: row, to: &json)
        now.index.withName(at: place) { json.string($0) }
        writer.writeMiddle(of: row, to: &json)
        json.raw(parts.parents)
        json.array(now.index.placedParents(at: place)) { json, parent in
            json.raw(parts.confidence)
            json.number(parent.confidence)
            json.raw(parts.id)
            now.index.withName(at: parent.place) { json.string($0) }
            json.raw(parent.isInferred ? parts.inferred : parts.notInferred)
            json.raw(parts.relation)
            json.string(parent.relation.word)
            json.raw(parts.end)
        }
        writer.writeQuantization(of: row, to: &json)
        json.raw(parts.status)
        json.string(row.status.rawValue)
        json.raw(parts.task)
        json.string(words.task(of: row))
        json.raw(parts.version)
        json.string(now.token)
        json.raw(parts.end)
    }

    /// The counts, and between those the date: in the order of the keys.
    private func writeCounts(of node: NodeID, created: Int64?, to json: inout JSONWriter) {
        json.raw(Self.parts.children)
        if now.index.isLeaf(at: place) {
            // Most models: nothing is counted, and two parts say so.
            json.raw(JSONWriter.noCounts)
            json.raw(Self.parts.noChildren)
            json.moment(microseconds: created)
            json.raw(Self.parts.descendants)
            json.raw(JSONWriter.noCounts)
            json.raw(Self.parts.noDescendants)
            return
        }
        let children = now.index.childCounts(of: node)
        json.counts(children)
        json.raw(Self.parts.childrenTotal)
        json.integer(children.total)
        json.raw(Self.parts.created)
        json.moment(microseconds: created)
        let descendants = now.index.descendantCounts(ofAll: [node])
        json.raw(Self.parts.descendants)
        json.counts(descendants)
        json.raw(Self.parts.descendantsTotal)
        json.integer(descendants.total)
    }

    private static let parts = Parts()

    private struct Parts {
        let aliases = JSONPart("{\"aliases\":")
        let children = JSONPart(",\"children\":")
        let childrenTotal = JSONPart(",\"children_total\":")
        let created = JSONPart(",\"created\":")
        let descendants = JSONPart(",\"descendants\":")
        let descendantsTotal = JSONPart(",\"descendants_total\":")
        let downloads = JSONPart(",\"downloads\":")
        let families = JSONPart(",\"families\":")
        let id = JSONPart(",\"id\":")
        let parents = JSONPart(",\"parents\":")
        let confidence = JSONPart("{\"confidence\":")
        let inferred = JSONPart(",\"inferred\":true")
        let notInferred = JSONPart(",\"inferred\":false")
        let relation = JSONPart(",\"relation\":")
        let status = JSONPart(",\"status\":")
        let task = JSONPart(",\"task\":")
        let version = JSONPart(",\"version\":")
        let end = JSONPart("}")
        let noChildren = JSONPart(",\"children_total\":0,\"created\":")
        let noDescendants = JSONPart(",\"descendants_total\":0")
    }
}
