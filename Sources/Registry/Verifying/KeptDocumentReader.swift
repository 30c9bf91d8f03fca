public import Lineage

/// What unpacks and reads documents again: the store keeps their bytes and knows nothing about their forms.
public protocol KeptDocumentReader: Sendable {
    /// The version that is stored with what it reads.
    var readerVersion: Int { get }

    /// The bytes of a document.
    ///
    /// - Parameters:
    ///   - packed: The bytes as they are kept.
    ///   - limit: The most bytes that there may be.
    /// - Throws: Why they cannot be unpacked.
    func unpacked(_ packed: [UInt8], limit: Int) throws -> [UInt8]

    /// Reads the live documents of one model, catalogue rows included, as they were read when they came.
    ///
    /// - Returns: A reading for each.
    func read(_ documents: [(path: String, bytes: [UInt8])], of child: ModelID) -> [DocumentReading]
}
