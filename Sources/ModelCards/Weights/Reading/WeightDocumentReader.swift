internal import Lineage

/// Reads the documents that the headers of weight files are.
enum WeightDocumentReader {
    /// Reads one document of any kind of weight file.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        if bytes.starts(with: "version https://git-lfs".utf8) {
            draft.note(.storagePointer, "a pointer of Git LFS stands in place of the file", line: 1)
            return RepositorySigns()
        }
        switch draft.kind {
        case .ggufFile: return GGUFDocumentReader.read(GGUFHeader.read(bytes, limits: draft.limits.header), draft: &draft)
        case .safetensorsFile: return SafetensorsDocumentReader.read(SafetensorsHeader.read(bytes, limits: draft.limits.header), draft: &draft)
        case .safetensorsIndex: readIndex(bytes, draft: &draft)
        default: break
        }
        return RepositorySigns()
    }

    private static func readIndex(_ bytes: [UInt8], draft: inout DocumentDraft) {
        let index = SafetensorsIndex.read(bytes, limits: draft.limits.header)
        if let stop = index.stop { draft.note(stop) } else { draft.weightIndex = index }
    }
}

extension DocumentDraft {
    /// Keeps a problem of a header.
    mutating func note(_ problem: HeaderProblem) {
        let code: DiagnosticCode =
            switch problem.kind {
            case .malformed: .headerMalformed
            case .truncated: .headerTruncated
            case .tooLarge: .headerTooLarge
            case .weightsMissing: .weightsMissing
            case .unknownType: .unknownTensorType
            }
        note(code, problem.message + (problem.offset.map { " (byte \($0))" } ?? ""))
    }
}
