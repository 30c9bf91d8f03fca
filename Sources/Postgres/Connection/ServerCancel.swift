import CLibPQ

/// Asks the server to cancel what a connection runs. libpq's call blocks, so it has a thread of its own.
///
/// A class with a `deinit`, since it owns a `PGcancel`. `@unchecked Sendable`: a `PGcancel` is a copy of what it takes
/// to reach the server and is never changed; libpq documents that any thread may use it.
@safe final class ServerCancel: @unchecked Sendable {
    private let cancel: OpaquePointer

    /// Nil when the connection is lost.
    init?(_ handle: ConnectionHandle) {
        guard let cancel = unsafe PQgetCancel(handle.connection) else { return nil }
        unsafe self.cancel = unsafe cancel
    }

    deinit { unsafe PQfreeCancel(cancel) }

    /// Sends the request from a thread of its own, then calls `done`: from then on it cannot hit a later statement.
    func send(_ done: @escaping @Sendable () -> Void) {
        DetachedThread.start(name: "pg-cancel") {
            var message = [CChar](repeating: 0, count: 256)
            _ = unsafe message.withUnsafeMutableBufferPointer { buffer in
                unsafe PQcancel(self.cancel, buffer.baseAddress, Int32(buffer.count))
            }
            done()
        }
    }
}
