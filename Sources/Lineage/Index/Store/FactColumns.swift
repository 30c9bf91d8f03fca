/// Facts of many models, a column each: a question reads only those that it filters and sorts by.
struct FactColumns: Sendable {
    private(set) var license: [UInt32] = []
    private(set) var library: [UInt32] = []
    private(set) var task: [UInt32] = []
    private(set) var quantization: [UInt32] = []
    private(set) var languages: [UInt32] = []
    private(set) var formats: [UInt32] = []
    private(set) var family: [UInt32] = []
    private(set) var shape: [UInt32] = []
    private(set) var parameters: [Int64] = []
    private(set) var downloads: [Int64] = []
    private(set) var likes: [Int64] = []
    private(set) var created: [Int64] = []
    private(set) var status: [ModelStatus] = []

    /// How many models there are.
    var count: Int { status.count }

    /// Bytes in use.
    var byteCount: Int { count * (8 * 4 + 4 * 8 + 1) }

    /// Holds no model.
    init() {}

    /// Makes room.
    mutating func reserveCapacity(_ count: Int) {
        license.reserveCapacity(count)
        library.reserveCapacity(count)
        task.reserveCapacity(count)
        quantization.reserveCapacity(count)
        languages.reserveCapacity(count)
        formats.reserveCapacity(count)
        family.reserveCapacity(count)
        shape.reserveCapacity(count)
        parameters.reserveCapacity(count)
        downloads.reserveCapacity(count)
        likes.reserveCapacity(count)
        created.reserveCapacity(count)
        status.reserveCapacity(count)
    }

    /// Adds a model.
    mutating func append(_ row: FactRow) {
        license.append(row.license)
        library.append(row.library)
        task.append(row.task)
        quantization.append(row.quantization)
        languages.append(row.languages)
        formats.append(row.formats)
        family.append(row.family)
        shape.append(row.shape)
        parameters.append(row.parameters)
        downloads.append(row.downloads)
        likes.append(row.likes)
        created.append(row.created)
        status.append(row.status)
    }

    /// The facts of one model.
    subscript(index: Int) -> FactRow {
        get {
            var row = FactRow()
            row.license = license[index]
            row.library = library[index]
            row.task = task[index]
            row.quantization = quantization[index]
            row.languages = languages[index]
            row.formats = formats[index]
            row.family = family[index]
            row.shape = shape[index]
            row.parameters = parameters[index]
            row.downloads = downloads[index]
            row.likes = likes[index]
            row.created = created[index]
            row.status = status[index]
            return row
        }
        set {
            license[index] = newValue.license
            library[index] = newValue.library
            task[index] = newValue.task
            quantization[index] = newValue.quantization
            languages[index] = newValue.languages
            formats[index] = newValue.formats
            family[index] = newValue.family
            shape[index] = newValue.shape
            parameters[index] = newValue.parameters
            downloads[index] = newValue.downloads
            likes[index] = newValue.likes
            created[index] = newValue.created
            status[index] = newValue.status
        }
    }

    /// A column of words, as codes.
    func codes(of column: WordColumn) -> [UInt32] {
        switch column {
        case .license: license
        case .library: library
        case .task: task
        case .quantization: quantization
        case .languages: languages
        case .formats: formats
        }
    }

    /// The column that an order is by; nil where it is by none.
    func numbers(of sort: LineageQuestion.SortKey) -> [Int64]? { NumberColumns(of: self) { $0 }[sort] }

    /// Puts the models into another order, column after column, so that only one column is ever held twice.
    ///
    /// - Parameter order: For each new index the old one; one that is out of range stands for a model of which nothing is known.
    mutating func arrange(by order: [UInt32]) {
        Self.arrange(&license, by: order, unknown: 0)
        Self.arrange(&library, by: order, unknown: 0)
        Self.arrange(&task, by: order, unknown: 0)
        Self.arrange(&quantization, by: order, unknown: 0)
        Self.arrange(&languages, by: order, unknown: 0)
        Self.arrange(&formats, by: order, unknown: 0)
        Self.arrange(&family, by: order, unknown: 0)
        Self.arrange(&shape, by: order, unknown: 0)
        Self.arrange(&parameters, by: order, unknown: FactRow.unknown)
        Self.arrange(&downloads, by: order, unknown: FactRow.unknown)
        Self.arrange(&likes, by: order, unknown: FactRow.unknown)
        Self.arrange(&created, by: order, unknown: FactRow.unknown)
        Self.arrange(&status, by: order, unknown: .mentioned)
    }

    private static func arrange<Value>(_ column: inout [Value], by order: [UInt32], unknown: Value) {
        let old = column
        column = order.map { Int($0) < old.count ? old[Int($0)] : unknown }
    }
}
