/// Matches the answers of a pipeline to what was sent: in order, one Sync after the other.
///
/// It does no I/O: ``sent(_:alone:)``, ``synced()`` and ``received(_:)`` are told what happened and say what to do.
/// Reads share a Sync and are answered at once. Everything else has a Sync of its own and is answered at that Sync,
/// since only then is it committed. When a read fails, the reads after it in the same Sync were left out by the server.
package struct PipelineState<Element, Payload, Failure> {
    /// What the server answered to the command that is next.
    package enum Answer {
        case result(Payload)
        case failure(Failure)
        /// Left out, since a command before it in the same Sync failed.
        case aborted
        case sync
    }

    /// How an element with a Sync of its own ended: all payloads of its commands, or its first failure.
    package enum Ending {
        case done([Payload])
        case failed(Failure)
    }

    package enum Action {
        case nothing
        /// Answer a read.
        case succeed(Element, Payload)
        /// Answer a read with the server's refusal.
        case fail(Element, Failure)
        /// Answer an element that had a Sync of its own.
        case finish(Element, Ending)
        /// Send these reads again, each with a Sync of its own: a neighbour's failure left them out.
        case resend([Element])
        /// The answers do not fit what was sent: give the connection up.
        case violation
    }

    private enum Entry {
        /// A read within a shared Sync. Can be followed by: read, sync.
        case read(Element)
        /// An element alone in its Sync, and how many commands it has. Can be followed by: sync.
        case alone(Element, commands: Int)
        case sync
    }

    private var entries = FirstInFirstOut<Entry>()
    private var aborted: [Element] = []
    /// Of the element that is alone in the Sync that is being answered.
    private var payloads: [Payload] = []
    private var failure: Failure?
    /// How many commands of it were answered.
    package private(set) var answeredCount = 0
    private var hasOpenGroup = false
    /// How many elements were sent and not yet answered.
    package private(set) var count = 0
    /// How many Syncs were sent and not yet answered.
    package private(set) var syncCount = 0

    package init() {}

    /// Whether nothing was sent that is not answered, Syncs included.
    package var isIdle: Bool { entries.isEmpty && !hasOpenGroup }

    /// Whether commands were sent that no Sync follows yet.
    package var needsSync: Bool { hasOpenGroup }

    /// What the next answer is for; nil for a Sync.
    package var current: Element? {
        switch entries.first {
        case .read(let element), .alone(let element, _): element
        case .sync, nil: nil
        }
    }

    package mutating func sentRead(_ element: Element) {
        entries.append(.read(element))
        hasOpenGroup = true
        count += 1
    }

    /// An element with its own Sync was sent: the Sync comes right after it.
    package mutating func sentAlone(_ element: Element, commands: Int) {
        precondition(!hasOpenGroup, "An element alone in its Sync cannot follow another in it.")
        entries.append(.alone(element, commands: commands))
        hasOpenGroup = true
        count += 1
    }

    package mutating func synced() {
        entries.append(.sync)
        syncCount += 1
        hasOpenGroup = false
    }

    package mutating func received(_ answer: Answer) -> Action {
        switch entries.first {
        case .read(let element): return receivedForRead(element, answer)
        case .alone(let element, let commands): return receivedForAlone(element, commands, answer)
        case .sync:
            guard case .sync = answer else { return .violation }
            _ = entries.popFirst()
            syncCount -= 1
            guard !aborted.isEmpty else { return .nothing }
            defer { aborted = [] }
            return .resend(aborted)
        case nil: return .violation
        }
    }

    private mutating func receivedForRead(_ element: Element, _ answer: Answer) -> Action {
        if case .sync = answer { return .violation }
        _ = entries.popFirst()
        count -= 1
        switch answer {
        case .result(let payload): return .succeed(element, payload)
        case .failure(let failure): return .fail(element, failure)
        case .aborted, .sync:
            aborted.append(element)
            return .nothing
        }
    }

    private mutating func receivedForAlone(_ element: Element, _ commands: Int, _ answer: Answer) -> Action {
        switch answer {
        case .result(let payload): payloads.append(payload)
        case .failure(let first): failure = failure ?? first
        case .aborted: break
        case .sync:
            guard answeredCount == commands else { return .violation }
            _ = entries.popFirst()
            _ = entries.popFirst()
            count -= 1
            syncCount -= 1
            defer {
                payloads = []
                failure = nil
                answeredCount = 0
            }
            return .finish(element, failure.map { .failed($0) } ?? .done(payloads))
        }
        answeredCount += 1
        return answeredCount > commands ? .violation : .nothing
    }

    /// The connection is lost: gives back everything that has no answer, and forgets it.
    package mutating func connectionLost() -> [Element] {
        let lost =
            aborted
            + entries.removeAll().compactMap { entry in
                switch entry {
                case .read(let element), .alone(let element, _): element
                case .sync: nil
                }
            }
        self = Self()
        return lost
    }

    /// Goes through everything that has no answer yet, in the order in which it was sent.
    package func forEach(_ body: (Element) -> Void) {
        entries.forEach { entry in
            switch entry {
            case .read(let element), .alone(let element, _): body(element)
            case .sync: break
            }
        }
    }
}
