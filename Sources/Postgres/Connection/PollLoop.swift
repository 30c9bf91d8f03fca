import CLibPQ
import Glibc
import Synchronization

/// The executor of one connection: one thread that waits in poll(2) for the connection's socket and for callers.
///
/// A class, since it is an executor and shared with callers, who wake it.
final class PollLoop: SerialExecutor {
    /// What the thread waits for next.
    struct Interest: Sendable {
        /// The connection's socket; negative for none.
        var socket: Int32 = -1
        var wantsRead = false
        var wantsWrite = false
        /// When to wake without any event.
        var wakeAt = MonotonicTime.distantFuture
    }

    /// What poll(2) saw on the socket.
    struct Readiness: Sendable {
        var canRead = false
        var canWrite = false
    }

    private enum Waking {
        static let running: UInt8 = 0
        static let sleeping: UInt8 = 1
        static let notified: UInt8 = 2
    }

    private let name: String
    private let eventDescriptor: Int32
    private let waking = Atomic<UInt8>(Waking.running)
    private let threadID = Atomic<UInt>(0)
    private let jobs = Mutex<[UnownedJob]>([])

    init(name: String) {
        self.name = name
        eventDescriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(eventDescriptor >= 0, "No file descriptor is left for a PostgreSQL connection.")
    }

    deinit { close(eventDescriptor) }

    /// Starts the thread, which calls `turn` after every event until it answers nil.
    func start(_ turn: @escaping @Sendable (Readiness) -> Interest?) {
        DetachedThread.start(name: name) { self.run(turn) }
    }

    /// Makes the thread take a turn soon. Costs a system call only when the thread sleeps.
    func wake() {
        guard waking.exchange(Waking.notified, ordering: .acquiringAndReleasing) == Waking.sleeping else { return }
        var one: UInt64 = 1
        _ = unsafe write(eventDescriptor, &one, 8)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        wake()
    }

    func checkIsolated() {
        precondition(isIsolatingCurrentContext() == true, "Not on the connection's thread.")
    }

    func isIsolatingCurrentContext() -> Bool? {
        threadID.load(ordering: .relaxed) == UInt(pthread_self())
    }

    private func run(_ turn: (Readiness) -> Interest?) {
        threadID.store(UInt(pthread_self()), ordering: .relaxed)
        var readiness = Readiness()
        while true {
            runJobs()
            guard let interest = turn(readiness) else { return }
            readiness = wait(interest)
        }
    }

    private func runJobs() {
        let batch = jobs.withLock { jobs in
            defer { jobs.removeAll() }
            return jobs
        }
        for job in batch {
            unsafe job.runSynchronously(on: asUnownedSerialExecutor())
        }
    }

    private func wait(_ interest: Interest) -> Readiness {
        let (mayBlock, _) = waking.compareExchange(
            expected: Waking.running, desired: Waking.sleeping, ordering: .acquiringAndReleasing)
        var events: Int16 = 0
        if interest.wantsRead { events |= Int16(POLLIN) }
        if interest.wantsWrite { events |= Int16(POLLOUT) }
        var descriptors = (
            pollfd(fd: interest.socket, events: events, revents: 0),
            pollfd(fd: eventDescriptor, events: Int16(POLLIN), revents: 0)
        )
        let timeout = mayBlock ? milliseconds(until: interest.wakeAt) : 0
        let count = unsafe withUnsafeMutableBytes(of: &descriptors) { bytes in
            unsafe poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 2, timeout)
        }
        waking.store(Waking.running, ordering: .releasing)
        guard count > 0 else { return Readiness() }
        if descriptors.1.revents != 0 {
            var value: UInt64 = 0
            _ = unsafe read(eventDescriptor, &value, 8)
        }
        let seen = Int32(descriptors.0.revents)
        return Readiness(
            canRead: seen & (POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0, canWrite: seen & (POLLOUT | POLLERR) != 0)
    }

    /// poll(2) counts whole milliseconds: rounded up, so that the thread does not spin before the time.
    private func milliseconds(until time: MonotonicTime) -> Int32 {
        guard time != .distantFuture else { return -1 }
        let nanoseconds = MonotonicTime.now.duration(until: time) / .nanoseconds(1)
        return Int32(min(60_000, (nanoseconds / 1_000_000).rounded(.up)))
    }
}
