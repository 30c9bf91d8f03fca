import Intake
import Lineage
import SystemPackage

extension SourceContent {
    /// How much there is.
    var total: IngestionTotal? {
        switch self {
        case .hub(let crawl): if case .model = crawl.place.scope { .folders(1) } else { nil }
        case .folders(_, names: _, changes: _, let count): .folders(count)
        case .folder, .card: .folders(1)
        case .catalogue(_, name: _, isPacked: _, let byteCount): .bytes(byteCount)
        case .mlflow: nil
        }
    }

    /// Begins to go through it.
    func walk(limits: IngestionLimits, cursor: String?) -> any ItemWalk {
        switch self {
        case .hub(let crawl): HubWalk(crawl, limits: limits)
        case .folders(let path, let names, let changes, count: _): FolderWalk(root: path, names: names, changes: changes, limits: limits)
        case .folder(let place): SingleItem(place.item(limits: limits))
        case .card(let file, let place): SingleItem(place.item(card: file, limits: limits))
        case .mlflow(let place): MLflowWalk(place: place, cursor: cursor)
        case .catalogue(let path, let name, let isPacked, byteCount: _):
            CatalogueWalk(path: path, catalogue: name, isPacked: isPacked, limits: limits)
        }
    }
}
