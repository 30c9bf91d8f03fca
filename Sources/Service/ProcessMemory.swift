import CMalloc

/// How a server's process holds memory.
public enum ProcessMemory {
    /// From how many bytes on a block comes from the kernel by itself, and goes back as soon as it is free.
    private static let leastOwnBlock: Int32 = 1 << 20

    /// Lets large blocks go back to the kernel when they are free.
    ///
    /// The GNU C library does so at first, but raises the bound up to 32 MiB with each such block that is freed (mallopt(3)): then the arrays
    /// of an index that was replaced leave holes that others do not fit. With 3 million models a server held 1,274 MiB after a new layout,
    /// and 703 with a bound that stays (2026-11-26).
    public static func returnLargeBlocks() {
        _ = mallopt(M_MMAP_THRESHOLD, leastOwnBlock)
    }
}
