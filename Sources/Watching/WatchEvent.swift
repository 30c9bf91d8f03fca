/// Something that happened in a folder that is watched.
public struct WatchEvent: Sendable, Hashable {
    /// What happened; the values are those of `inotify(7)`.
    public struct Kind: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt32

        /// Keeps bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// A file that was written is closed.
        public static let written = Kind(rawValue: 0x8)
        /// Something has another name or place now; this is the old one.
        public static let movedFrom = Kind(rawValue: 0x40)
        /// Something has this name now.
        public static let movedTo = Kind(rawValue: 0x80)
        /// Something was made.
        public static let made = Kind(rawValue: 0x100)
        /// Something is gone.
        public static let deleted = Kind(rawValue: 0x200)
        /// The folder itself is gone.
        public static let folderDeleted = Kind(rawValue: 0x400)
        /// The folder itself has another name or place.
        public static let folderMoved = Kind(rawValue: 0x800)
        /// More happened than was kept: anything may have changed.
        public static let overflow = Kind(rawValue: 0x4000)
        /// The folder is not watched any more.
        public static let ended = Kind(rawValue: 0x8000)
        /// It happened to a folder.
        public static let isFolder = Kind(rawValue: 0x4000_0000)
    }

    /// The number of the watch; -1 for an overflow.
    public let watch: Int32
    /// What happened.
    public let kind: Kind
    /// The name in the folder; empty when it happened to the folder itself.
    public let name: String

    /// Keeps an event.
    public init(watch: Int32, kind: Kind, name: String = "") {
        self.watch = watch
        self.kind = kind
        self.name = name
    }

    /// More happened than was kept.
    public static let overflow = WatchEvent(watch: -1, kind: .overflow)
}
