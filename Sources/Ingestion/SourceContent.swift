import Lineage
import SystemPackage

/// What is at a path, decided once when it is opened.
enum SourceContent {
    case folders(FilePath, names: [String], changes: FolderChanges, count: Int)
    case folder(ModelPlace)
    case card(FilePath, ModelPlace)
    case hub(HubCrawl)
    case catalogue(FilePath, name: String, isPacked: Bool, byteCount: Int64)
    case mlflow(MLflowPlace)

    /// Looks at a path or an address.
    static func find(_ path: String, options: IngestionOptions) throws(IngestionError) -> SourceContent {
        if HubPlace.isMeant(by: path) { return try hub(path, options: options) }
        guard path.hasPrefix(MLflowPlace.scheme) else { return try find(at: FilePath(path), options: options) }
        guard options.id == nil else { throw .idForMany(path: path) }
        return .mlflow(try MLflowPlace(path, organisation: options.organisation, credentials: options.mlflowCredentials))
    }

    /// Looks at a path.
    private static func find(at path: FilePath, options: IngestionOptions) throws(IngestionError) -> SourceContent {
        let status: Stat
        do throws(Errno) {
            status = try path.stat()
        } catch {
            throw error == .noSuchFileOrDirectory ? .notFound(path: path.string) : .notReadable(path: path.string, reason: error.description)
        }
        switch status.type {
        case .directory: return try folder(at: path, options: options)
        case .regular: return try file(at: path, byteCount: status.size, options: options)
        default: throw .notIngestible(path: path.string)
        }
    }

    private static func hub(_ text: String, options: IngestionOptions) throws(IngestionError) -> SourceContent {
        let place = try HubPlace(text)
        guard options.id == nil else { throw .idForMany(path: text) }
        guard let hub = options.hub else { throw .badHubPlace(text, reason: "no Hub is reached from here") }
        return .hub(HubCrawl(place: place, again: options.again, access: hub, whenSettled: options.whenSettled))
    }

    private static func folder(at path: FilePath, options: IngestionOptions) throws(IngestionError) -> SourceContent {
        do throws(FileRefusal) {
            let names = try FolderListing.names(in: path)
            let isCached = path.absolute.lastComponent.map { FolderName.isCached($0.string) } ?? false
            if isCached, names.contains("snapshots"), let snapshot = try CacheFolder(path: path).snapshot() {
                return .folder(ModelPlace(folder: snapshot.path, givenID: options.id))
            }
            let isModel = KnownFile.isModelFolder(names) || (KnownFile.holdsWeights(names) && !holdsModels(path, names))
            if isModel { return .folder(ModelPlace(folder: path, givenID: options.id)) }
            if options.id == nil {
                let hub = path.appending("hub")
                if names.contains("hub"), let inside = try? FolderListing.names(in: hub), inside.contains(where: FolderName.isCached) {
                    return folders(at: hub, names: inside, options)
                }
                return folders(at: path, names: names, options)
            }
        } catch {
            throw .notReadable(path: path.string, reason: "it \(error)")
        }
        throw .idForMany(path: path.string)
    }

    /// Whether folders inside one are models: then weights that lie beside them are not theirs.
    private static func holdsModels(_ path: FilePath, _ names: [String]) -> Bool {
        names.contains { name in
            guard !FolderName.isPassedOver(name), let inside = try? FolderListing.names(in: path.appending(name)) else { return false }
            return FolderName.isCached(name) || KnownFile.isModelFolder(inside)
        }
    }

    private static func folders(at path: FilePath, names: [String], _ options: IngestionOptions) -> SourceContent {
        let changes = options.changes ?? .everything
        return .folders(
            path, names: names, changes: changes, count: FolderWalk(root: path, names: names, changes: changes, limits: options.limits).count)
    }

    private static func file(at path: FilePath, byteCount: Int64, options: IngestionOptions) throws(IngestionError) -> SourceContent {
        let name = path.absolute.lastComponent?.string ?? ""
        let folded = foldedName(name)
        if folded.hasSuffix(".md") {
            return .card(path, ModelPlace(folder: path.absolute.removingLastComponent(), givenID: options.id))
        }
        guard let ending = [".jsonl.gz", ".jsonl"].first(where: { folded.hasSuffix($0) }) else { throw .notIngestible(path: path.string) }
        guard options.id == nil else { throw .idForMany(path: path.string) }
        let catalogue = options.catalogue ?? String(name.dropLast(ending.count))
        let isBounded = (1...IngestionOptions.maximumCatalogueNameByteCount).contains(catalogue.utf8.count)
        guard isBounded, catalogue.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw .badCatalogueName(catalogue)
        }
        return .catalogue(path, name: catalogue, isPacked: ending.hasSuffix(".gz"), byteCount: byteCount)
    }
}
