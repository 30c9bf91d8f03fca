import Lineage

/// Writes what an index knows of models, field by field as ``SummaryBody`` encodes it with others between.
struct SummaryWriter {
    private let words: FactWords
    private let parts = Self.parts
    /// What each relation is alone, by its number.
    private let only = Self.only

    /// - Parameter words: What the codes of facts stand for.
    init(words: FactWords) {
        self.words = words
    }

    /// Writes a model of a list: what ``LineageItem`` encodes.
    func write(_ match: PlacedPage.Match, of index: LineageIndex, to json: inout JSONWriter) {
        let row = index.factRow(at: match.place)
        json.raw(parts.created)
        json.moment(microseconds: FactRow.known(row.created))
        json.raw(parts.depth)
        json.integer(match.depth)
        json.raw(parts.downloads)
        json.integer(FactRow.known(row.downloads))
        if row.family == 0, row.formats == 0 {
            // Most models: no word to look up, and one part instead of five.
            json.raw(parts.noFamilyNorFormats)
        } else {
            writeFamily(of: row, to: &json)
        }
        index.withName(at: match.place) { json.string($0) }
        writeMiddle(of: row, to: &json)
        writeQuantization(of: row, to: &json)
        if match.relations.nonzeroBitCount == 1 {
            json.raw(only[match.relations.trailingZeroBitCount])
        } else {
            json.raw(parts.relations)
            json.array(Relation.all(in: match.relations)) { $0.string($1.word) }
        }
        if row.status == .known {
            json.raw(parts.known)
        } else {
            json.raw(parts.status)
            json.string(row.status.rawValue)
            json.raw(parts.task)
        }
        json.string(words.task(of: row))
        json.raw(parts.end)
    }

    /// From `family` to the key of `id`.
    func writeFamily(of row: FactRow, to json: inout JSONWriter) {
        json.raw(parts.family)
        json.string(words.family(of: row))
        json.raw(parts.formats)
        json.strings(words.formats(of: row))
        json.raw(parts.id)
    }

    /// From `languages` to `parameters`.
    func writeMiddle(of row: FactRow, to json: inout JSONWriter) {
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
    }

    /// `quantization`.
    func writeQuantization(of row: FactRow, to json: inout JSONWriter) {
        json.raw(parts.quantization)
        json.string(row.quantization == 0 ? nil : words.quantization(of: row))
    }

    private static let parts = Parts()
    private static let only = (0..<16 as Range<UInt8>).map { number in
        JSONPart(",\"relations\":[" + (Relation(rawValue: number).map { "\"\($0.word)\"" } ?? "") + "]")
    }

    private struct Parts {
        let created = JSONPart("{\"created\":")
        let depth = JSONPart(",\"depth\":")
        let downloads = JSONPart(",\"downloads\":")
        let family = JSONPart(",\"family\":")
        let formats = JSONPart(",\"formats\":")
        let id = JSONPart(",\"id\":")
        let languages = JSONPart(",\"languages\":")
        let library = JSONPart(",\"library\":")
        let license = JSONPart(",\"license\":")
        let likes = JSONPart(",\"likes\":")
        let parameters = JSONPart(",\"parameters\":")
        let quantization = JSONPart(",\"quantization\":")
        let relations = JSONPart(",\"relations\":")
        let status = JSONPart(",\"status\":")
        let task = JSONPart(",\"task\":")
        let end = JSONPart("}")
        let noFamilyNorFormats = JSONPart(",\"family\":null,\"formats\":[],\"id\":")
        let known = JSONPart(",\"status\":\"known\",\"task\":")
    }
}
