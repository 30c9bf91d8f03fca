/// Where a job stands.
public enum JobState: String, Sendable, CaseIterable {
    /// It will be claimed when it is due.
    case waiting
    /// A worker holds it by a lease.
    case running
    /// It was done.
    case done
    /// It failed too often, or in a way that trying again does not mend.
    case dead
    /// Somebody cancelled it, or the same work waits as another job.
    case cancelled
}

/// What became of one attempt to do a job.
public enum JobOutcome: String, Sendable, CaseIterable {
    /// It was done.
    case done
    /// It did not work this time.
    case failed
    /// Its lease ran out: its worker is gone, or was away for too long.
    case lost
    /// It cannot work, however often it is tried.
    case refused
    /// Its worker stopped, and left it to others.
    case released
    /// Somebody cancelled it.
    case cancelled
}
