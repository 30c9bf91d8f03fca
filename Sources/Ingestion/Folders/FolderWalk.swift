import Lineage
import SystemPackage

/// Goes through a folder of model folders, one item at a time.
///
/// A folder inside it is a model's by its documents or by its name in the Hugging Face cache, or an organisation's when folders inside
/// it are models. Deeper it does not look.
struct FolderWalk: ItemWalk {
    static let nothingInside = "it holds no card, no configuration and no weights of a model"

    /// A folder of an organisation that is being gone through.
    private struct Organisation {
        let name: String
        let path: FilePath
        var rest: ArraySlice<String>
    }

    private let root: FilePath
    private let limits: IngestionLimits
    private let changes: FolderChanges
    private let ancestors: Set<FileIdentity>
    private var rest: ArraySlice<String>
    private var position: Int64 = 0
    private var organisation: Organisation?

    /// How many folders there are.
    let count: Int

    /// Looks at what is in a folder; files are not counted, and are not gone through.
    ///
    /// - Parameter changes: The folders that are gone through.
    init(root: FilePath, names: [String], changes: FolderChanges = .everything, limits: IngestionLimits) {
        self.root = root
        self.changes = changes
        self.limits = limits
        ancestors = Set([FileIdentity(of: root)].compactMap(\.self))
        // What cannot be looked at stays: it is refused with its reason when its turn comes.
        let folders = names.filter { name in
            changes.touches(name) && !FolderName.isPassedOver(name) && (try? FolderListing.isFolder(root.appending(name))) != false
        }
        rest = folders[...]
        count = folders.count
    }

    mutating func next() -> IngestionItem? {
        while !Task.isCancelled {
            if let item = nextInOrganisation() { return item }
            guard let name = rest.popFirst() else { return nil }
            position += 1
            if let item = item(of: name) { return item }
        }
        return nil
    }

    /// The item of a folder at the top; nil when it is an organisation's, which is gone through next.
    private mutating func item(of name: String) -> IngestionItem? {
        let path = root.appending(name)
        do throws(FileRefusal) {
            guard try FolderListing.isFolder(path) else { return refused(name, path, "it is no folder any more") }
            if isLoop(path, above: []) { return refused(name, path, "it is a link to a folder above it") }
            if FolderName.isCached(name) { return try cached(name, label: name, path: path) }
            let names = try FolderListing.names(in: path)
            let inside = names.filter { !FolderName.isPassedOver($0) && (try? FolderListing.isFolder(path.appending($0))) != false }
            let holdsModels = inside.contains { holdsModel($0, in: path) }
            if KnownFile.isModelFolder(names) || (KnownFile.holdsWeights(names) && !holdsModels) {
                return ModelPlace(label: name, path: path, placedID: Result { () throws(ModelIDError) in try FolderName.id(of: name) })
                    .item(names: names, limits: limits, position: position)
            }
            guard holdsModels else {
                return refused(
                    name, path,
                    inside.isEmpty ? Self.nothingInside : "neither it nor a folder inside it holds a card, a configuration or weights of a model")
            }
            organisation = Organisation(name: name, path: path, rest: inside.filter { changes.touches($0, in: name) }[...])
            return nil
        } catch {
            return refused(name, path, "it \(error)")
        }
    }

    private mutating func nextInOrganisation() -> IngestionItem? {
        guard let name = organisation?.rest.popFirst(), let organisation else {
            organisation = nil
            return nil
        }
        let path = organisation.path.appending(name)
        let label = "\(organisation.name)/\(name)"
        do throws(FileRefusal) {
            guard try FolderListing.isFolder(path) else { return refused(label, path, "it is no folder any more") }
            if isLoop(path, above: [organisation.path]) { return refused(label, path, "it is a link to a folder above it") }
            if FolderName.isCached(name) { return try cached(name, label: label, path: path) }
            let names = try FolderListing.names(in: path)
            guard KnownFile.isModelFolder(names) || KnownFile.holdsWeights(names) else { return refused(label, path, Self.nothingInside) }
            return ModelPlace(label: label, path: path, placedID: Result { () throws(ModelIDError) in try ModelID(label) })
                .item(names: names, limits: limits, position: position)
        } catch {
            return refused(label, path, "it \(error)")
        }
    }

    private func cached(_ name: String, label: String, path: FilePath) throws(FileRefusal) -> IngestionItem {
        guard let snapshot = try CacheFolder(path: path).snapshot() else { return refused(label, path, "the cache holds no snapshot of it") }
        let id = Result { () throws(ModelIDError) in try FolderName.id(of: name) }
        return ModelPlace(label: label, path: snapshot.path, placedID: id, commit: snapshot.commit)
            .item(names: try FolderListing.names(in: snapshot.path), limits: limits, position: position)
    }

    /// Whether a folder inside an organisation's is a model's.
    private func holdsModel(_ name: String, in folder: FilePath) -> Bool {
        if FolderName.isCached(name) { return true }
        let path = folder.appending(name)
        guard !isLoop(path, above: [folder]), let names = try? FolderListing.names(in: path) else { return false }
        return KnownFile.isModelFolder(names) || KnownFile.holdsWeights(names)
    }

    private func isLoop(_ path: FilePath, above folders: [FilePath]) -> Bool {
        guard let identity = FileIdentity(of: path) else { return false }
        return ancestors.contains(identity) || folders.contains { FileIdentity(of: $0) == identity }
    }

    private func refused(_ label: String, _ path: FilePath, _ reason: String) -> IngestionItem {
        IngestionItem(label: label, path: path.string, content: .refused(reason: reason), position: position)
    }
}
