import Intake
import Lineage
import SystemPackage

extension SourceContent {
    /// How much there is.
    var total: IngestionTotal {
        switch self {
        case .folders(_, names: _, let count): .folders(count)
        case .folder, .card: .folders(1)
        case .catalogue(_, name: _, isPacked: _, let byteCount): .bytes(byteCount)
        }
    }

    /// Begins to go through it.
    func walk(limits: IngestionLimits) -> any ItemWalk {
        switch self {
        case .folders(let path, let names, count: _): FolderWalk(root: path, names: names, limits: limits)
        case .folder(let place): SingleItem(place.item(limits: limits))
        case .card(let file, let place): SingleItem(place.item(card: file, limits: limits))
        case .catalogue(let path, let name, let isPacked, byteCount: _):
            CatalogueWalk(path: path, catalogue: name, isPacked: isPacked, limits: limits)
        }
    }
}
