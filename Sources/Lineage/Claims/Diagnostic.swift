/// Something odd about a document, kept with it and shown with the model.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, CaseIterable, Sendable, Codable {
        /// Read as meant, worth knowing.
        case note
        /// Something was left out or contradicts itself.
        case warning
        /// The document or a whole part of it could not be read.
        case error
    }

    /// A stable word such as `local_path`; each is described in the documentation and never reused.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// One sentence, at most 300 bytes.
    public let message: String
    /// The path of the document.
    public let document: String
    /// The line of the document, from 1, where there is one.
    public let line: Int?

    /// Keeps a finding; the message is cut at its bound.
    public init(_ code: String, _ severity: Severity, _ message: String, document: String, line: Int? = nil) {
        self.code = code
        self.severity = severity
        self.message = boundedText(message, maximumByteCount: 300)
        self.document = document
        self.line = line
    }
}
