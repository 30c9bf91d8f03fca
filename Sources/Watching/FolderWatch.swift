import Foundation
import Glibc
import Synchronization

/// Hears from the kernel what happens in folders (`inotify(7)`). A class: it owns a descriptor, and closes it when nobody holds it.
///
/// A watch is of one folder, not of those inside it, and follows links. What happens before a watch is made is not told: make it first, then look.
public final class FolderWatch: Sendable {
    /// More events than this are not kept; that there were more is.
    public static let greatestEventCount = 65_536

    private static let kinds: WatchEvent.Kind = [.written, .movedFrom, .movedTo, .made, .deleted, .folderDeleted, .folderMoved]

    private let descriptor: Int32
    private let file: FileHandle
    private let events: Mutex<[WatchEvent]>

    /// Begins to listen.
    ///
    /// - Parameter onEvents: Called when there is something to ``take()``, from a thread of its own; it should only wake somebody.
    /// - Throws: ``WatchError/tooMany`` when the user has as many as may be.
    public init(onEvents: @escaping @Sendable () -> Void) throws(WatchError) {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw WatchError(errno: errno) }
        self.descriptor = descriptor
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        events = Mutex([])
        // Reading is only done when there is something, so it does not wait.
        file.readabilityHandler = { [weak self] file in
            let read = WatchEvent.events(in: file.availableData)
            guard let self, !read.isEmpty else { return }
            self.keep(read)
            onEvents()
        }
    }

    deinit {
        file.readabilityHandler = nil
    }

    /// Watches a folder; one that is watched already keeps its number, whatever path leads to it.
    ///
    /// - Returns: The number that its events have.
    /// - Throws: ``WatchError``.
    public func add(_ path: String) throws(WatchError) -> Int32 {
        let mask = Self.kinds.rawValue | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)
        let watch = unsafe inotify_add_watch(descriptor, path, mask)
        guard watch >= 0 else { throw WatchError(errno: errno) }
        return watch
    }

    /// Watches a folder no more; what it told before may still come.
    public func remove(_ watch: Int32) {
        _ = inotify_rm_watch(descriptor, watch)
    }

    /// What happened since the last time, in order.
    public func take() -> [WatchEvent] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }

    private func keep(_ read: [WatchEvent]) {
        events.withLock { events in
            guard events.count + read.count <= Self.greatestEventCount else {
                events = [.overflow]
                return
            }
            events += read
        }
    }
}
