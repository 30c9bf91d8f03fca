import Foundation

extension PrivateCluster {
    /// Makes what is missing of the data folder and checks what is there.
    ///
    /// A folder that exists keeps its owner and its rights: only what stands inside belongs to the user that runs PostgreSQL.
    func prepareFolders() async throws(PrivatePostgresError) {
        try refuseUnsafePath()
        do {
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        } catch {
            throw .folderNotUsable(path: folder.path, reason: FolderFiles.words(for: error))
        }
        if let user = runner.user {
            guard await runner.run("/usr/bin/test", ["-x", folder.path]).succeeded else {
                throw .folderNotReachable(path: folder.path, user: user.name)
            }
        }
        if folder.hasSocketInside {
            try FolderFiles.makeFolder(folder.socketFolder, owner: runner.user)
        } else {
            try FolderFiles.makeOwnFolder(folder.socketFolder, owner: runner.user)
        }
        try FolderFiles.makeFile(folder.logPath, owner: runner.user)
    }

    /// `pg_ctl` puts the path between the quotation marks of a shell command, where these characters have a meaning.
    private func refuseUnsafePath() throws(PrivatePostgresError) {
        let hasForbidden = folder.path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || "\"$`\\".unicodeScalars.contains($0) }
        guard !hasForbidden else {
            throw .folderNotUsable(
                path: folder.path, reason: "its path has a quotation mark, a dollar sign, a backquote, a backslash or a control character")
        }
    }
}

extension DataFolder {
    /// The major version of the PostgreSQL that wrote the cluster, or nil where there is none.
    var writtenVersion: String? {
        let text = try? String(contentsOfFile: "\(clusterPath)/PG_VERSION", encoding: .utf8)
        return text?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
