import Foundation

/// The folder that holds everything a private registry keeps: the cluster, its log and the lock of the server that owns it.
public struct DataFolder: Sendable {
    /// The kernel's limit for the path of a Unix socket, less the name that PostgreSQL adds (`/.s.PGSQL.5432`) and a zero byte.
    private static let maximumSocketFolderByteCount = 107 - 15

    /// The absolute path of the folder.
    public let path: String

    /// Takes a path; relative ones are taken from the working directory, `~` is the home folder.
    public init(_ path: String) {
        let expanded = NSString(string: path).expandingTildeInPath
        let absolute = expanded.hasPrefix("/") ? expanded : FileManager.default.currentDirectoryPath + "/" + expanded
        self.path = NSString(string: absolute).standardizingPath
    }

    /// Chooses the folder: `PEDIGREE_DATA`, else `pedigree` in `XDG_DATA_HOME`, else `/var/lib/pedigree` for root and
    /// `~/.local/share/pedigree` for everybody else.
    public init(environment: [String: String]) {
        if let chosen = environment["PEDIGREE_DATA"], !chosen.isEmpty {
            self.init(chosen)
        } else if let shared = environment["XDG_DATA_HOME"], !shared.isEmpty {
            self.init("\(shared)/pedigree")
        } else if NSUserName() == "root" {
            self.init("/var/lib/pedigree")
        } else {
            self.init("~/.local/share/pedigree")
        }
    }

    /// The folder of PostgreSQL's cluster.
    public var clusterPath: String { "\(path)/postgres" }
    /// A cluster that was restored to its end and not yet put in its place.
    var finishedPath: String { "\(path)/postgres.restored" }
    /// Whether there is a cluster, as far as its first file tells.
    public var hasCluster: Bool {
        [clusterPath, finishedPath].contains { FileManager.default.fileExists(atPath: "\($0)/PG_VERSION") }
    }
    /// Where PostgreSQL keeps the number of its process: in the cluster, and beside the socket.
    var numberPaths: [String] { ["\(clusterPath)/postmaster.pid", "\(socketFolder)/.s.PGSQL.5432.lock"] }
    /// What PostgreSQL writes about itself.
    public var logPath: String { "\(path)/postgres.log" }
    /// The file whose lock says that a server owns the folder.
    public var lockPath: String { "\(path)/server.lock" }
    /// The file whose lock is shared by all processes that use the cluster.
    var usePath: String { "\(path)/use.lock" }
    /// The file whose lock a process has while it starts or stops the cluster.
    var turnPath: String { "\(path)/turn.lock" }

    /// Whether the socket stands inside the data folder: where the kernel's limit allows it, and where the path has nothing that a
    /// connection string or a list of folders gives a meaning.
    var hasSocketInside: Bool {
        let isPlain = path.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "/._-".utf8.contains(byte)
        }
        return isPlain && "\(path)/socket".utf8.count <= Self.maximumSocketFolderByteCount
    }

    /// The folder of the Unix socket: inside the data folder, else a short one below `/tmp` whose name is made of the data folder's path.
    public var socketFolder: String {
        hasSocketInside ? "\(path)/socket" : "/tmp/pedigree-\(Self.fingerprint(of: path))"
    }

    /// How libpq connects to the cluster.
    public var connectionString: String {
        "host=\(socketFolder) dbname=pedigree user=pedigree"
    }

    /// 64 bits of FNV-1a in hexadecimal (Fowler, Noll, Vo; draft-eastlake-fnv): short and stable, not a secret.
    private static func fingerprint(of text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
