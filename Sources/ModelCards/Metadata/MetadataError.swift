/// Why a YAML or JSON text was not read.
enum MetadataError: Error {
    /// The quick reader leaves this shape to the general parser.
    case unusual(line: Int)
    /// The text breaks the rules of its format.
    case malformed(problem: String, line: Int?)
    /// A key of a mapping stands twice, which the general parser refuses.
    case duplicateKey(String, line: Int?)
    /// The text is beyond a bound; the code is that of the diagnostic.
    case beyond(code: String, message: String, line: Int?)
}

extension MetadataError {
    /// What is wrong, in a few words.
    var problem: String {
        switch self {
        case .unusual: "an unusual form"
        case .malformed(let problem, _), .duplicateKey(let problem, _), .beyond(_, let problem, _): problem
        }
    }
}
