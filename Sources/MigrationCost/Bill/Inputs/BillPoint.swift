/// One value for each input; notes which of them were read.
public struct BillPoint: Sendable {
    private var values: [Double]
    private(set) var wasRead: [Bool]

    init(values: [Double]) {
        self.values = values
        wasRead = [Bool](repeating: false, count: values.count)
    }

    /// The value at a place. Reading is noted: what a term reads is what moves it.
    public subscript(place: BillInputs.Place) -> Double {
        mutating get {
            wasRead[place.index] = true
            return values[place.index]
        }
    }

    /// The same point with another value at one place.
    func with(_ value: Double, at index: Int) -> BillPoint {
        var point = self
        point.values[index] = value
        return point
    }
}
