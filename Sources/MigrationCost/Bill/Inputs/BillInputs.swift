/// All numbers that a bill depends on, in the order in which they were named.
public struct BillInputs: Sendable {
    /// A place among the inputs.
    public struct Place: Hashable, Sendable {
        let index: Int
    }

    /// The inputs.
    public private(set) var all: [BillInput] = []
    private var places: [String: Int] = [:]

    /// Begins without inputs.
    public init() {}

    /// Adds an input, or finds the one that has the name already: the first value stays.
    @discardableResult public mutating func add(_ input: BillInput) -> Place {
        if let index = places[input.name] { return Place(index: index) }
        places[input.name] = all.count
        all.append(input)
        return Place(index: all.count - 1)
    }

    /// The place of a name; nil where no input has it.
    public func place(of name: String) -> Place? { places[name].map(Place.init) }

    /// The input at a place.
    public subscript(place: Place) -> BillInput {
        get { all[place.index] }
        set { all[place.index] = newValue }
    }

    /// Everything at its likely value.
    var likely: BillPoint { BillPoint(values: all.map(\.value.likely)) }
}
