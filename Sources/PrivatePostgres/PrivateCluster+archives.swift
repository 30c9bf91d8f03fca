public import SystemPackage

extension PrivateCluster {
    /// Writes the database of a running cluster into an open file, as an archive of `pg_dump`.
    ///
    /// - Parameters:
    ///   - file: An open, empty file.
    ///   - snapshot: The exported snapshot that is written; writers beside it go on.
    /// - Throws: ``PrivatePostgresError/programFailed(name:output:)``, also when the file cannot be written.
    public func writeArchive(to file: FileDescriptor, snapshot: String) async throws(PrivatePostgresError) {
        let arguments = connection + ["--format=custom", "--snapshot=\(snapshot)", "--no-owner", "--no-privileges", "--no-password"]
        let result = await runner.run(programs.path(of: "pg_dump"), arguments, into: file)
        guard result.succeeded else { throw .programFailed(name: "pg_dump", output: result.output) }
    }

    /// Reads an archive of `pg_dump` into the empty database of a running cluster.
    ///
    /// - Parameter file: An open file, at its beginning; what follows the archive is not read.
    /// - Throws: ``PrivatePostgresError/programFailed(name:output:)``; the database is then half filled.
    public func readArchive(from file: FileDescriptor) async throws(PrivatePostgresError) {
        let arguments = connection + ["--format=custom", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password"]
        let result = await runner.run(programs.path(of: "pg_restore"), arguments, from: file)
        guard result.succeeded else { throw .programFailed(name: "pg_restore", output: result.output) }
    }

    private var connection: [String] { ["--host=\(folder.socketFolder)", "--username=pedigree", "--dbname=pedigree"] }

    /// Refuses data of a PostgreSQL that is newer than the programs here: its archives and its words may be unknown to them.
    ///
    /// - Throws: ``PrivatePostgresError/otherMajorVersion(path:found:wanted:)``.
    public func refuseNewer(_ version: Int, of path: String) async throws(PrivatePostgresError) {
        let own = await majorVersion
        guard let number = Int(own), version <= number else { throw .otherMajorVersion(path: path, found: String(version), wanted: own) }
    }
}
