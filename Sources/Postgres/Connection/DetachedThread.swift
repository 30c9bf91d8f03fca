import CLibPQ
import Glibc

/// A thread outside of Swift's pool, for what blocks: poll(2), and libpq's connecting and cancelling.
enum DetachedThread {
    /// A class, since a C callback carries one pointer.
    private final class Work: Sendable {
        private let name: String
        private let body: @Sendable () -> Void

        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }

        func run() {
            blockSignals()
            _ = unsafe pthread_setname_np(pthread_self(), String(name.prefix(15)))
            body()
        }

        /// Signals to the process are for threads that expect them; faults of this thread still are its own.
        private func blockSignals() {
            var signals = sigset_t()
            unsafe sigfillset(&signals)
            for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGPROF] {
                unsafe sigdelset(&signals, fault)
            }
            unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        }
    }

    /// - Parameter name: shown by debuggers; Linux keeps 15 bytes.
    static func start(name: String, _ body: @escaping @Sendable () -> Void) {
        let work = unsafe Unmanaged.passRetained(Work(name: name, body: body))
        var thread = pthread_t()
        let status = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, work.toOpaque())
        precondition(status == 0, "No thread is left for a PostgreSQL connection.")
        pthread_detach(thread)
    }
}
