import Synchronization

/// How far a run has come, for who looks now and then. A class, since the run and who looks share it.
final class LastProgress: Sendable {
    private let progress = Mutex<IngestionProgress?>(nil)

    /// The newest; nil before the first item is done.
    var value: IngestionProgress? {
        get { progress.withLock(\.self) }
        set { progress.withLock { $0 = newValue } }
    }
}
