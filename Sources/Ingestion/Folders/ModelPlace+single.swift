import Intake
import Lineage
import SystemPackage

extension ModelPlace {
    /// One folder that the user names, or the folder of a card.
    ///
    /// A snapshot in the Hugging Face cache, `models--org--name/snapshots/COMMIT`, has its id and its commit from there.
    init(folder: FilePath, givenID: ModelID?) {
        let absolute = folder.absolute
        let name = absolute.lastComponent?.string ?? ""
        let model = absolute.removingLastComponent().removingLastComponent().lastComponent?.string ?? ""
        let isSnapshot = absolute.removingLastComponent().lastComponent?.string == "snapshots" && FolderName.isCached(model)
        self.init(
            label: isSnapshot ? model : name, path: folder,
            placedID: Result { () throws(ModelIDError) in try FolderName.id(of: isSnapshot ? model : name) }, givenID: givenID,
            commit: isSnapshot ? name : nil)
    }

    /// Reads the folder as the only one of its source.
    func item(limits: IngestionLimits) -> IngestionItem {
        do {
            return item(names: try FolderListing.names(in: path), limits: limits, position: 1)
        } catch {
            return refused("it \(error)", position: 1)
        }
    }

    /// Reads a single card of the folder; what the registry has of the model besides stays.
    func item(card: FilePath, limits: IngestionLimits) -> IngestionItem {
        let hasNaming = (try? path.appending(KnownFile.naming).stat()) != nil
        do {
            let (id, revision) = try identity(names: hasNaming ? [KnownFile.naming] : [], limits: limits)
            let bytes = try RegularFile.bytes(of: card, limit: limits.documentByteCount)
            let document = IncomingDocument(path: KnownFile.card, bytes: bytes, origin: "folder", revision: revision)
            return IngestionItem(
                label: card.lastComponent?.string ?? label, path: card.string, content: .documents([document], of: id, isWholeRepository: false),
                position: 1)
        } catch let error as FileRefusal {
            return refused("it \(error)", position: 1)
        } catch {
            return refused(String(describing: error), position: 1)
        }
    }
}
