internal import Lineage

/// Reads a JSON configuration, or says why it cannot be read.
enum ConfigurationText {
    /// The object, or nil with a finding.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> MetadataTree? {
        if bytes.starts(with: "version https://git-lfs".utf8) {
            draft.note(.storagePointer, "a pointer of Git LFS stands in place of the file", line: 1)
            return nil
        }
        do {
            let tree = try JSONTextReader.read(bytes, limits: draft.limits)
            guard tree.kind(tree.root) == .mapping else {
                draft.note(.jsonMalformed, "the file is not an object", line: 1)
                return nil
            }
            draft.noteRepeatedKeys(in: tree)
            return tree
        } catch {
            draft.note(error, otherwise: .jsonMalformed)
            return nil
        }
    }
}
