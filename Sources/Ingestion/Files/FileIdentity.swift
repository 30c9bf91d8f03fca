import SystemPackage

/// What makes two paths the same file: device and inode.
struct FileIdentity: Hashable {
    private let device: DeviceID
    private let inode: Inode

    /// The identity of what a path leads to, or nil when it cannot be looked at.
    init?(of path: FilePath) {
        guard let status = try? path.stat() else { return nil }
        device = status.deviceID
        inode = status.inode
    }
}
