/// Why a tokenizer's file or a sample cannot be counted with.
///
/// A count is exact or there is none: what the product does not do as the original does is refused by name.
public enum TokenizerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something is larger than its limit; `what` names the limit.
    case tooLarge(what: String, limit: Int)
    /// The file is not JSON, or not of the form that its format demands; `place` is a byte offset or the path of a field.
    case malformed(place: String, reason: String)
    /// The file uses a component that is not supported.
    case unsupported(component: String)
    /// A pattern of the file would take too long on this sample.
    case tooSlow(component: String)

    /// The sentence for whoever sent the file.
    public var description: String {
        switch self {
        case .tooLarge(let what, let limit): "\(what) is over the limit of \(limit)"
        case .malformed(let place, let reason): "tokenizer.json is not valid at \(place): \(reason)"
        case .unsupported(let component): "tokenizer.json uses \(component), which is not supported; no count is better than a wrong one"
        case .tooSlow(let component): "\(component) takes too long on this text"
        }
    }
}
