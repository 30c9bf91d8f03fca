/// Why a configuration gives no count of weights.
enum ShapeError: Error {
    /// A field that decides a size is not there.
    case missing(String)
    /// A field holds something else than it should.
    case unreadable(String)
    /// The configuration asks for a variant whose weights are not described here.
    case unknownVariant(String)

    /// What is wrong, in a few words.
    var problem: String {
        switch self {
        case .missing(let name): "\(name) is not stated, so the weights cannot be counted"
        case .unreadable(let name): "\(name) has no value that weights could be counted from"
        case .unknownVariant(let name): "\(name) asks for a variant whose weights are not described"
        }
    }
}
