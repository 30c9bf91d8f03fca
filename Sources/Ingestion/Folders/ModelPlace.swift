import Lineage
import SystemPackage

/// A folder that is taken for a model's, and how its model is named.
struct ModelPlace {
    /// Why it has no name.
    struct Nameless: Error, CustomStringConvertible {
        let description: String
    }

    /// What to call it in messages.
    let label: String
    let path: FilePath
    /// The id that its place gives it; a `pedigree.json` inside goes before.
    let placedID: Result<ModelID, ModelIDError>
    /// The id that the user gives it, before everything else.
    var givenID: ModelID?
    /// The commit that its place gives it.
    var commit: String?

    /// Reads the folder.
    ///
    /// - Parameter names: What is in it.
    func item(names: [String], limits: IngestionLimits, position: Int64) -> IngestionItem {
        let id: ModelID
        let revision: String?
        do {
            (id, revision) = try identity(names: names, limits: limits)
        } catch {
            return refused(error.description, position: position)
        }
        let found = ModelFolder(path: path, names: names, limits: limits).read(revision: revision)
        guard !found.documents.isEmpty else {
            return refused(found.findings.first?.message ?? FolderWalk.nothingInside, findings: found.findings, position: position)
        }
        return IngestionItem(
            label: label, path: path.string, content: .documents(found.documents, of: id, isWholeRepository: found.isWhole),
            findings: found.findings, position: position)
    }

    /// The model's id and revision: what the user says, else what a `pedigree.json` says, else what the place says.
    func identity(names: [String], limits: IngestionLimits) throws(Nameless) -> (id: ModelID, revision: String?) {
        let naming: (id: ModelID?, revision: Revision?)?
        do {
            naming = try FolderNaming.read(in: path, names: names, limit: limits.namingByteCount)
        } catch {
            throw Nameless(description: error.description)
        }
        let revision = naming?.revision?.written ?? commit
        if let id = givenID ?? naming?.id { return (id, revision) }
        do {
            return (try placedID.get(), revision)
        } catch {
            throw Nameless(description: "the folder's name is not the id of a model: \(error)")
        }
    }

    /// The folder as an item that is refused.
    func refused(_ reason: String, findings: [Diagnostic] = [], position: Int64) -> IngestionItem {
        IngestionItem(label: label, path: path.string, content: .refused(reason: reason), findings: findings, position: position)
    }
}
