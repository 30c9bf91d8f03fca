/// One value for each column of numbers that lists are sorted by.
struct NumberColumns<Value: Sendable>: Sendable {
    private let downloads: Value
    private let likes: Value
    private let created: Value
    private let parameters: Value

    /// Makes a value of each column.
    init(of facts: FactColumns, _ make: ([Int64]) -> Value) {
        downloads = make(facts.downloads)
        likes = make(facts.likes)
        created = make(facts.created)
        parameters = make(facts.parameters)
    }

    private init(downloads: Value, likes: Value, created: Value, parameters: Value) {
        self.downloads = downloads
        self.likes = likes
        self.created = created
        self.parameters = parameters
    }

    /// The value of the column that an order is by; nil where it is by none.
    subscript(sort: LineageQuestion.SortKey) -> Value? {
        switch sort {
        case .downloads: downloads
        case .likes: likes
        case .created: created
        case .parameters: parameters
        case .name, .depth: nil
        }
    }

    /// Other values, each made of the one of its column.
    func map<Other>(_ transform: (Value) -> Other) -> NumberColumns<Other> {
        NumberColumns<Other>(
            downloads: transform(downloads), likes: transform(likes), created: transform(created), parameters: transform(parameters))
    }

    /// The sum of a number that each value has.
    func sum(of number: (Value) -> Int) -> Int { number(downloads) + number(likes) + number(created) + number(parameters) }
}

extension NumberColumns where Value: RandomAccessCollection {
    /// Bytes in use.
    var byteCount: Int { sum(of: { $0.count }) * MemoryLayout<Value.Element>.stride }
}
