/// The sizes and switches of an architecture, as a formula asks for them.
///
/// A value that is null counts as absent, as the transformers library has it.
struct ArchitectureShape {
    /// More layers than this are not believed; the largest published model has a few hundred.
    static let greatestLayerCount: Int64 = 10_000

    let fields: ConfigurationFields
    /// What the library takes for sizes that are absent, where files leave them out.
    var defaults: [String: Int64] = [:]

    /// A size that must be stated, under the first name that is.
    func size(_ names: String...) throws(ShapeError) -> WeightCount {
        for name in names { if let number = try whole(name) { return WeightCount(number) } }
        throw .missing(names[0])
    }

    /// A size with the library's default.
    func size(_ name: String, absent: WeightCount) throws(ShapeError) -> WeightCount {
        try whole(name).map { WeightCount($0) } ?? absent
    }

    /// A whole number, or nil where none is stated.
    func whole(_ name: String) throws(ShapeError) -> Int64? {
        switch fields.whole(name) {
        case .number(let number): return number
        case .absent: return fields.isNull(name) ? nil : defaults[name]
        case .unreadable: throw .unreadable(name)
        }
    }

    /// A number of layers.
    func layers(_ names: String...) throws(ShapeError) -> Int64 {
        for name in names {
            guard let number = try whole(name) else { continue }
            guard number <= Self.greatestLayerCount else { throw .unreadable(name) }
            return number
        }
        throw .missing(names[0])
    }

    /// A switch with the library's default.
    func flag(_ name: String, absent: Bool) throws(ShapeError) -> Bool {
        guard fields.states(name) else { return absent }
        guard let flag = fields.flag(name) else { throw .unreadable(name) }
        return flag
    }

    /// A list of whole numbers, or nil where none is stated.
    func numbers(_ name: String) throws(ShapeError) -> [Int64]? {
        guard fields.states(name) else { return nil }
        guard let elements = fields.list(name, limit: Int(Self.greatestLayerCount)) else { throw .unreadable(name) }
        var numbers: [Int64] = []
        for element in elements {
            guard case .number(let number) = ConfigurationFields.whole(element, in: fields.tree) else { throw .unreadable(name) }
            numbers.append(number)
        }
        return numbers
    }

    /// A list of words, or nil where none is stated; a single text is parted at the separator.
    func words(_ name: String, separator: Character = ",") throws(ShapeError) -> [String]? {
        guard fields.states(name) else { return nil }
        if let text = fields.text(name) {
            return text.lowercased().split(separator: separator).map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
        }
        guard let elements = fields.list(name, limit: Int(Self.greatestLayerCount)) else { throw .unreadable(name) }
        return elements.map { ConfigurationFields.text($0, in: fields.tree) ?? "" }
    }

    /// The shape of a part, such as `text_config`.
    func part(_ name: String) throws(ShapeError) -> ArchitectureShape {
        guard let part = fields.part(name) else { throw .missing(name) }
        return ArchitectureShape(fields: part)
    }

    /// How many labels a classifier tells apart: 2 unless stated, or what the library takes for the architecture.
    func labelCount(absent: WeightCount = 2) throws(ShapeError) -> WeightCount {
        if let count = fields.size("id2label") { return WeightCount(count) }
        return try size("num_labels", absent: absent)
    }

    /// Refuses a switch that adds weights which are not described.
    func refuse(_ name: String, unless expected: Bool) throws(ShapeError) {
        if try flag(name, absent: expected) != expected { throw .unknownVariant(name) }
    }
}
