/// The model whose dimensions each model has, each worked out once: ``LineageIndex/shape(of:)`` for all models in one pass.
///
/// The nearest ancestor that states dimensions is the nearest of the parents' nearest ones, and among equally near ones the one with the least
/// place is the least of theirs; so one look at the parents is enough, once they are known.
struct StatedShapes {
    /// Nobody in the line of a model states dimensions.
    static let none = Place.max

    private struct Cell {
        /// Who states them; ``none``, ``unknown`` or ``pending``.
        var place: Place
        /// How many edges away.
        var distance: UInt32
    }

    private static let unknown = Place.max - 1
    /// What is being worked out: met again it closes a cycle, which the store never believes, and adds nothing.
    private static let pending = Place.max - 2

    private let index: LineageIndex
    private let hasDimensions: [Bool]
    /// Whether a place of the layout has a record that stands for it; empty where none has.
    private let isChanged: [Bool]
    private var cells: [Cell]
    // Columns of the layout: read for each model, so not looked up each time.
    private let shapes: [UInt32]
    private let weights: [Int64]
    private let parentStarts: [UInt32]
    private let parents: [Place]
    private let relations: [Relation]
    private let laidCount: Int

    init(_ index: LineageIndex, isChanged: [Bool]) {
        self.index = index
        self.isChanged = isChanged
        let words = index.sharedWords.words
        hasDimensions = (0..<UInt32(words.shapes.count)).map { words.shapes[$0]?.hasDimensions == true }
        let layout = index.layout
        (shapes, weights, laidCount) = (layout.facts.shape, layout.facts.parameters, layout.count)
        (parentStarts, parents, relations) = (layout.parents.starts, layout.parents.values, layout.relations)
        cells = [Cell](repeating: Cell(place: Self.unknown, distance: 0), count: index.placeCount)
    }

    /// Who states the dimensions that a place has; itself, another place, or ``none``.
    @inline(__always) mutating func stating(_ place: Place) -> Place {
        if cells[Int(place)].place == Self.unknown, !isEasy(place) { workOut(place) }
        return cells[Int(place)].place
    }

    /// Works out a place of the layout that states dimensions itself, or has at most one parent, which is known.
    @inline(__always) private mutating func isEasy(_ place: Place) -> Bool {
        let at = Int(place)
        guard at < laidCount, isChanged.isEmpty || !isChanged[at] else { return false }
        if hasDimensions[Int(shapes[at])] {
            cells[at] = Cell(place: place, distance: 0)
            return true
        }
        let (first, end) = (Int(parentStarts[at]), Int(parentStarts[at + 1]))
        guard first < end else {
            cells[at] = Cell(place: Self.none, distance: 0)
            return true
        }
        guard end - first == 1 else { return false }
        let parent = parents[first]
        var cell = cells[Int(parent)]
        guard cell.place != Self.unknown, cell.place != Self.pending else { return false }
        if cell.place != Self.none {
            let theirs = isChanged.isEmpty ? weights[Int(parent)] : parameters(parent)
            cell.distance += 1
            if !LineageIndex.keepsShape(relations[first], own: weights[at], parent: theirs) { cell.place = Self.none }
        }
        cells[at] = cell
        return true
    }

    private mutating func workOut(_ start: Place) {
        var stack = [start]
        while let top = stack.last {
            let standing = cells[Int(top)].place
            guard standing == Self.unknown || standing == Self.pending else {
                stack.removeLast()
                continue
            }
            if hasDimensions[Int(shape(top))] {
                cells[Int(top)] = Cell(place: top, distance: 0)
                stack.removeLast()
                continue
            }
            cells[Int(top)].place = Self.pending
            let height = stack.count
            let own = parameters(top)
            var nearest = Cell(place: Self.none, distance: .max)
            index.forEachParent(of: top) { parent, relation, _ in
                guard LineageIndex.keepsShape(relation, own: own, parent: parameters(parent)) else { return }
                let cell = cells[Int(parent)]
                if cell.place == Self.unknown { return stack.append(parent) }
                guard cell.place < Self.pending else { return }
                if (cell.distance + 1, cell.place) < (nearest.distance, nearest.place) {
                    nearest = Cell(place: cell.place, distance: cell.distance + 1)
                }
            }
            if stack.count == height {
                cells[Int(top)] = nearest
                stack.removeLast()
            }
        }
    }

    private func parameters(_ place: Place) -> Int64 { index.changed(at: place)?.facts.parameters ?? index.layout.facts.parameters[Int(place)] }

    private func shape(_ place: Place) -> UInt32 { index.changed(at: place)?.facts.shape ?? index.layout.facts.shape[Int(place)] }
}
