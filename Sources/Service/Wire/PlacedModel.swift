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
        let node = now.index.number(at: place)
        json.raw(parts.aliases)
        json.strings(now.index.aliases(of: node))
        writeCounts(of: node, created: FactRow.known(row.created), to: &json)
        json.raw(parts.downloads)
        json.integer(FactRow.known(row.downloads))
        json.raw(parts.families)
        json.strings(now.index.familyNames(of: row))
        json.raw(parts.family)
        json.string(words.family(of: row))
        json.raw(parts.formats)
        json.strings(words.formats(of: row))
        json.raw(parts.id)
        now.index.withName(at: place) { json.string($0) }
        json.raw(parts.languages)
        json.strings(words.languages(of: row))
        json.raw(parts.library)
        json.string(words.library(of: row))
        json.raw(parts.license)
        json.string(words.license(of: row))
        json.raw(parts.likes)
        json.integer(FactRow.known(row.likes))
        json.raw(parts.parameters)
        json.integer(FactRow.known(row.parameters))
        json.raw(parts.parents)
        json.array(now.index.placedParents(at: place)) { json, parent in
            json.raw(parts.confidence)
            json.number(parent.confidence)
            json.raw(parts.id)
            now.index.withName(at: parent.place) { json.string($0) }
            json.raw(parts.relation)
            json.string(parent.relation.word)
            json.raw(parts.end)
        }
        json.raw(parts.quantization)
        json.string(row.quantization == 0 ? nil : words.quantization(of: row))
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
        let family = JSONPart(",\"family\":")
        let formats = JSONPart(",\"formats\":")
        let id = JSONPart(",\"id\":")
        let languages = JSONPart(",\"languages\":")
        let library = JSONPart(",\"library\":")
        let license = JSONPart(",\"license\":")
        let likes = JSONPart(",\"likes\":")
        let parameters = JSONPart(",\"parameters\":")
        let parents = JSONPart(",\"parents\":")
        let confidence = JSONPart("{\"confidence\":")
        let relation = JSONPart(",\"relation\":")
        let quantization = JSONPart(",\"quantization\":")
        let status = JSONPart(",\"status\":")
        let task = JSONPart(",\"task\":")
        let version = JSONPart(",\"version\":")
        let end = JSONPart("}")
        let noChildren = JSONPart(",\"children_total\":0,\"created\":")
        let noDescendants = JSONPart(",\"descendants_total\":0")
    }
}
