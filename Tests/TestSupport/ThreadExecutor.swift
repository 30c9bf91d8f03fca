import Dispatch

/// Runs tasks that only compute on threads of their own, so that tests which wait for a server keep Swift's pool.
///
/// The pool has as many threads as the machine has cores: two long computations would stop every other test for
/// as long as they take, and deadlines of connections would pass.
package final class ThreadExecutor: TaskExecutor {
    package static let shared = ThreadExecutor()

    private let queue = DispatchQueue(label: "tests.compute", qos: .utility, attributes: .concurrent)

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
