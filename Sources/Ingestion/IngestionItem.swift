public import Intake
public import Lineage

/// One model, row or unusable place that a source holds.
public struct IngestionItem: Sendable {
    /// What is to be done with it.
    public enum Content: Sendable {
        /// Documents of a model. When they are the whole repository, those that the registry has besides are gone.
        case documents([IncomingDocument], of: ModelID, isWholeRepository: Bool)
        /// A row of a catalogue.
        case row([UInt8], catalogue: String)
        /// A line of a dump.
        case dumped([UInt8])
        /// Nothing: what the registry has of it is what there is.
        case current
        /// It is no model: when everything before it is stored, this is to be done, and only then what comes after it.
        case checkpoint(@Sendable () async throws -> Void)
        /// Nothing, for the reason of this sentence.
        case refused(reason: String)
        /// Nothing, and there is no further item: what it comes from could not be read to its end, for the reason of this sentence.
        case brokenOff(reason: String)
    }

    /// What to call it: the folder's place below the path that was given, or the file's name with the line.
    public let label: String
    /// Its path on disk, or its address.
    public let path: String
    /// The line of the file, from 1, for rows.
    public let line: Int?
    /// What is to be done with it.
    public let content: Content
    /// What was left out of it, and why.
    public let findings: [Diagnostic]
    /// How far the source had been read when it was found, in the unit of ``IngestionSource/total``.
    public let position: Int64
    /// Where a later run may begin to have this item and all that follow; nil: at the beginning.
    public let cursor: String?

    /// Called when it was taken.
    let whenTaken: @Sendable () -> Void

    init(
        label: String, path: String, line: Int? = nil, content: Content, findings: [Diagnostic] = [], position: Int64, cursor: String? = nil,
        whenTaken: @escaping @Sendable () -> Void = {}
    ) {
        self.label = label
        self.path = path
        self.line = line
        self.content = content
        self.findings = findings
        self.position = position
        self.cursor = cursor
        self.whenTaken = whenTaken
    }

    /// The same item, found at another position.
    func at(_ position: Int64) -> IngestionItem {
        IngestionItem(
            label: label, path: path, line: line, content: content, findings: findings, position: position, cursor: cursor, whenTaken: whenTaken)
    }

    /// Whether it says that there is no further one.
    var isBreak: Bool { if case .brokenOff = content { true } else { false } }

    /// The model, where it is known before anything is read: not for rows, whose id the intake reads.
    public var id: ModelID? {
        if case .documents(_, of: let id, isWholeRepository: _) = content { id } else { nil }
    }
}
