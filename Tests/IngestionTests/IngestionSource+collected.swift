import Ingestion
import Intake

extension IngestionSource {
    /// All items.
    func collected() async throws -> [IngestionItem] {
        var items: [IngestionItem] = []
        for try await item in self { items.append(item) }
        return items
    }
}

extension IngestionItem {
    /// Why it is refused.
    var refusal: String? {
        if case .refused(let reason) = content { reason } else { nil }
    }

    /// The paths of its documents.
    var paths: [String] {
        if case .documents(let documents, of: _, isWholeRepository: _) = content { documents.map(\.path) } else { [] }
    }

    /// The revisions of its documents.
    var revisions: Set<String?> {
        if case .documents(let documents, of: _, isWholeRepository: _) = content { Set(documents.map(\.revision)) } else { [] }
    }

    /// Whether its documents are the whole repository.
    var isWhole: Bool? {
        if case .documents(_, of: _, let isWhole) = content { isWhole } else { nil }
    }

    /// The text of its row.
    var rowText: String? {
        if case .row(let bytes, catalogue: _) = content { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
}
