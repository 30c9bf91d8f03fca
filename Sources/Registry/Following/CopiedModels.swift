import Lineage
import Postgres

/// Reads the rows of whole tables, as a binary COPY of `copy_models.sql`, `copy_edges.sql` and `copy_aliases.sql` gives them.
struct CopiedModels<Taker: LineageTaker & ~Copyable>: ~Copyable {
    /// Who takes what the rows say.
    private(set) var taker: Taker
    private var words: [ByteMemo] = WordColumn.allCases.map { _ in ByteMemo() }
    private var families = ByteMemo()
    private var shapes = ByteMemo()

    /// Begins.
    init(for taker: consuming Taker) {
        self.taker = taker
    }

    /// Who took all that came.
    consuming func finish() -> Taker { taker }

    /// Takes models.
    mutating func takeModels(_ batch: PostgresCopyBatch) {
        let bytes = batch.bytes
        batch.forEachRow { row in
            let number = Self.known(row.nextInteger())
            let version = Self.known(row.nextInteger())
            let name = Self.known(row.next())
            var facts = FactRow()
            facts.status = Self.status(bytes[Self.known(row.next())])
            facts.parameters = row.nextInteger() ?? FactRow.unknown
            facts.downloads = row.nextInteger() ?? FactRow.unknown
            facts.likes = row.nextInteger() ?? FactRow.unknown
            facts.created = row.nextTimestamp() ?? FactRow.unknown
            facts.license = code(.license, row.next(), bytes) { [Self.text(bytes[$0])] }
            facts.library = code(.library, row.next(), bytes) { [Self.text(bytes[$0])] }
            facts.task = code(.task, row.next(), bytes) { [Self.text(bytes[$0])] }
            facts.quantization = code(.quantization, row.next(), bytes) { [Self.text(bytes[$0])] }
            facts.languages = code(.languages, row.next(), bytes) { Self.texts(bytes[$0]) }
            facts.formats = code(.formats, row.next(), bytes) { Self.texts(bytes[$0]) }
            let family = (keys: row.next(), names: row.next(), size: row.next(), variant: row.next())
            if let keys = family.keys {
                facts.family = self.family(keys, names: family.names, size: family.size, variant: family.variant, bytes)
            }
            if let range = row.next() {
                facts.shape = shapes.value(of: range, in: bytes) { taker.code(of: ModelShape(text: Self.text(bytes[range]))) }
            }
            taker.add(NodeID(number), version: version, name: bytes[name], facts: facts)
        }
    }

    /// Takes edges.
    mutating func takeEdges(_ batch: PostgresCopyBatch) {
        batch.forEachRow { row in
            let child = Self.known(row.nextInteger())
            let parent = Self.known(row.nextInteger())
            let relation = UInt8(exactly: Self.known(row.nextInteger())).flatMap(Relation.init(rawValue:))
            guard let relation else { preconditionFailure("claim_relation_is_known") }
            let confidence = Self.known(row.nextDouble())
            let isInferred = Self.known(row.nextInteger()) == Int64(EvidenceKind.inferred.rawValue)
            taker.addParent(
                IndexedParent(node: NodeID(parent), relation: relation, confidence: confidence, isInferred: isInferred), of: NodeID(child))
        }
    }

    /// Takes other names.
    mutating func takeAliases(_ batch: PostgresCopyBatch) {
        batch.forEachRow { row in
            let node = NodeID(Self.known(row.nextInteger()))
            taker.addAlias(Self.text(batch.bytes[Self.known(row.next())]), of: node)
        }
    }

    private mutating func code(
        _ column: WordColumn, _ range: Range<Int>?, _ bytes: [UInt8], decode: (Range<Int>) -> [String]
    ) -> UInt32 {
        guard let range else { return 0 }
        return words[Self.place(of: column)].value(of: range, in: bytes) { taker.code(of: decode(range), in: column) }
    }

    private static func place(of column: WordColumn) -> Int {
        switch column {
        case .license: 0
        case .library: 1
        case .task: 2
        case .quantization: 3
        case .languages: 4
        case .formats: 5
        }
    }

    /// The four columns of a family stand behind one another, so their bytes together are the key.
    private mutating func family(
        _ keys: Range<Int>, names: Range<Int>?, size: Range<Int>?, variant: Range<Int>?, _ bytes: [UInt8]
    ) -> UInt32 {
        let end = variant ?? size ?? names ?? keys
        return families.value(of: keys.lowerBound..<end.upperBound, in: bytes) {
            taker.code(
                of: IndexedFamily(
                    keys: Self.texts(bytes[keys]), names: names.map { Self.texts(bytes[$0]) } ?? [], size: size.map { Self.text(bytes[$0]) },
                    variant: variant.map { Self.text(bytes[$0]) }))
        }
    }

    private static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("the column is NOT NULL") }
        return value
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The texts of an array in its binary form: dimensions, whether it has NULLs, type, count and lower bound, then each behind its length.
    private static func texts(_ bytes: ArraySlice<UInt8>) -> [String] {
        guard bytes.count >= 20 else { return [] }
        var offset = bytes.startIndex + 20
        var texts: [String] = []
        while offset + 4 <= bytes.endIndex {
            let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            offset += 4
            texts.append(text(bytes[offset..<offset + length]))
            offset += length
        }
        return texts
    }

    private static func status(_ bytes: ArraySlice<UInt8>) -> ModelStatus {
        guard let status = ModelStatus.allCases.first(where: { bytes.elementsEqual($0.rawValue.utf8) }) else {
            preconditionFailure("model_status_is_known")
        }
        return status
    }
}
